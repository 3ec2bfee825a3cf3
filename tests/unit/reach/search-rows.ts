/** Searches: what the rules for a name stop and what they leave alone. */

export const google = (query: string): string => `https://www.google.com/search?q=${query}`

/** A name, an address, and whether Chromium and Firefox stop it where Google is chosen. */
export const rows: readonly (readonly [
  name: string,
  address: string,
  chromium: boolean,
  firefox: boolean,
])[] = [
  ['Jane Doe', google('jane+doe'), true, true],
  ['Jane Doe', google('Jane+Doe'), true, true],
  ['jane doe', google('Jane%20Doe'), true, true],
  ['Jane Doe', google('jane+doe+instagram'), true, true],
  ['Jane Doe', google('jane+doe&tbm=isch'), true, true],
  ['Jane Doe', `${google('x')}&q=jane+doe`, true, true],
  ['Jane Doe', google('%22jane+doe%22'), true, true],
  ['Jane Doe', google('"Jane Doe"'), true, true],
  ['Jane Doe', google('doe+jane'), true, true],
  ['Jane Doe', google('who+is+jane+doe'), false, true],
  ['Jane Doe', google('jane+smith'), false, false],
  ['Jane Doe', google('jane'), false, false],
  ['Jane Doe', 'https://www.google.com/maps/search/jane+doe/', true, true],
  ['Jane Doe', 'https://www.google.com/maps', false, false],
  ['Jane Doe', 'https://www.google.com/', false, false],
  ['Jane Doe', 'https://classroom.google.com/search?q=jane+doe', false, false],
  ['José Núñez', google('jose+nunez'), true, true],
  ['José Núñez', google('jos%C3%A9+n%C3%BA%C3%B1ez'), true, true],
  ['José Núñez', google('José Núñez'), true, true],
  ['O’Brien Connor', google("o'brien connor"), true, true],
  ['Anne-Marie Doe', google('anne-marie+doe'), true, true],
  ['王小明', google('王小明'), true, true],
  ['김민준', google('%EA%B9%80%EB%AF%BC%EC%A4%80+instagram'), true, true],
  ['Иван Петров', google('иван+петров'), true, true],
  ['יעל כהן', google('יעל+כהן'), true, true],
  ['the_ex99', google('the_ex99'), true, true],
]

/** Where a search for Jane Doe arrives, engine by engine. */
export const placesSeen: readonly (readonly [engine: string, address: string])[] = [
  ['bing', 'https://www.bing.com/images/search?q=jane+doe&form=HDRSC2'],
  ['duckduckgo', 'https://duckduckgo.com/?t=h_&q=jane+doe&ia=web'],
  ['duckduckgo', 'https://html.duckduckgo.com/html/?q=jane+doe'],
  ['yahoo', 'https://uk.search.yahoo.com/search?p=jane+doe'],
  ['yandex', 'https://yandex.ru/images/search?text=jane%20doe'],
  ['baidu', 'https://www.baidu.com/s?ie=utf-8&wd=jane%20doe'],
  ['naver', 'https://search.naver.com/search.naver?query=jane+doe'],
  ['ecosia', 'https://www.ecosia.org/images?q=jane%20doe'],
  ['brave', 'https://search.brave.com/search?q=jane+doe'],
  ['qwant', 'https://www.qwant.com/?q=jane+doe&t=web'],
  ['startpage', 'https://www.startpage.com/sp/search?query=jane+doe'],
  ['whitepages', 'https://www.whitepages.com/name/Jane-Doe/New-York'],
  ['spokeo', 'https://www.spokeo.com/Jane-Doe'],
  ['truepeoplesearch', 'https://www.truepeoplesearch.com/results?name=jane%20doe'],
  ['radaris', 'https://radaris.com/p/Jane/Doe/'],
  ['instagram-search', 'https://www.instagram.com/explore/search/keyword/?q=jane%20doe'],
  ['facebook-search', 'https://www.facebook.com/search/people/?q=jane%20doe'],
  ['youtube-search', 'https://www.youtube.com/results?search_query=jane+doe'],
  ['tiktok-search', 'https://www.tiktok.com/search/user?q=jane%20doe&t=1'],
  ['x-search', 'https://twitter.com/search?q=jane%20doe&src=typed_query'],
  ['linkedin-search', 'https://www.linkedin.com/search/results/people/?keywords=jane%20doe&origin=x'],
  ['vk-search', 'https://vk.com/search?c%5Bq%5D=jane%20doe&c%5Bsection%5D=people'],
]
