/** Help that must always stay reachable: emergencies, help lines, missing people, legal help, co-parenting. By country. */
import type { NeverBlockGroup } from './never-block-kinds.ts'

export const helpNames: readonly NeverBlockGroup[] = [
  {
    kind: 'emergency',
    names: `
      112.be alert.swiss interpol.int poison.org
      icrc.org ifrc.org redcross.org redcross.ca redcross.org.uk redcross.ie redcross.org.au redcross.org.nz drk.de roteskreuz.at
      redcross.ch croix-rouge.fr cruzroja.es cri.it cruzvermelha.pt rodekruis.nl rodekors.no rodekors.dk redcross.se punainenristi.fi
      garda.ie politie.nl politie.be police.be politi.no politi.dk polisen.se poliisi.fi polizei.de polizei.bayern.de
      poliziadistato.it carabinieri.it policia.es guardiacivil.es psp.pt gnr.pt policja.pl
      rcmp-grc.gc.ca rcmp.ca opp.ca tps.ca spvm.qc.ca vpd.ca crimestoppers-uk.org`,
  },
  {
    // international and the United States
    kind: 'help-line',
    names: `
      befrienders.org findahelpline.com childhelplineinternational.org iasp.info hotpeachpages.net nomoredirectory.org
      nomore.org chayn.co stopncii.org wave-network.org
      988lifeline.org suicidepreventionlifeline.org crisistextline.org veteranscrisisline.net thetrevorproject.org
      translifeline.org lgbthotline.org afsp.org nami.org 211.org findhelp.org jedfoundation.org postpartum.net
      thehotline.org loveisrespect.org joinonelove.org thatsnotcool.com strongheartshelpline.org thedeafhotline.org
      rainn.org nsvrc.org 1in6.org victimconnect.org stalkingawareness.org womenslaw.org techsafety.org nnedv.org ncadv.org
      domesticshelters.org safehorizon.org safeescape.org futureswithoutviolence.org vinelink.com cybercivilrights.org
      humantraffickinghotline.org polarisproject.org childhelphotline.org childhelp.org stopitnow.org 1800runaway.org boystown.org
      yourlifeyourvoice.org`,
  },
  {
    // Canada
    kind: 'help-line',
    names: `
      988.ca talksuicide.ca suicide.ca kidshelpphone.ca teljeunes.com hopeforwellness.ca 211.ca
      sheltersafe.ca endingviolencecanada.org sosviolenceconjugale.ca awhl.org femaide.ca victimlinkbc.ca dawncanada.net
      canadianhumantraffickinghotline.ca cybertip.ca needhelpnow.ca protectchildren.ca`,
  },
  {
    // United Kingdom and Ireland
    kind: 'help-line',
    names: `
      samaritans.org giveusashout.org papyrus-uk.org thecalmzone.net mind.org.uk youngminds.org.uk switchboard.lgbt
      breathingspace.scot childline.org.uk nspcc.org.uk themix.org.uk familylives.org.uk gingerbread.org.uk shelter.org.uk
      refuge.org.uk nationaldahelpline.org.uk womensaid.org.uk womensaid.scot welshwomensaid.org.uk womensaidni.org
      sdafmh.org.uk respect.org.uk respectphoneline.org.uk mensadviceline.org.uk mankind.org.uk galop.org.uk
      karmanirvana.org.uk bright-sky.org.uk survivingeconomicabuse.org suzylamplugh.org paladinservice.co.uk
      rapecrisis.org.uk rapecrisisscotland.org.uk survivorsuk.org thesurvivorstrust.org napac.org.uk stopitnow.org.uk
      victimsupport.org.uk victimsupport.scot revengepornhelpline.org.uk modernslaveryhelpline.org
      womensaid.ie mensaid.ie safeireland.ie alwayshere.ie drcc.ie rapecrisishelp.ie pieta.ie childline.ie ispcc.ie
      text50808.ie spunout.ie hotline.ie`,
  },
  {
    // Australia and New Zealand
    kind: 'help-line',
    names: `
      1800respect.org.au lifeline.org.au 13yarn.org.au beyondblue.org.au suicidecallbackservice.org.au kidshelpline.com.au
      mensline.org.au headspace.org.au sane.org qlife.org.au safesteps.org.au safeandequal.org.au dvconnect.org fullstop.org.au
      wesnet.org.au ntv.org.au bravehearts.org.au blueknot.org.au casa.org.au relationships.org.au
      womensrefuge.org.nz areyouok.org.nz 2shine.org.nz safetotalk.nz 1737.org.nz lifeline.org.nz samaritans.org.nz
      youthline.co.nz whatsup.co.nz depression.org.nz outline.org.nz netsafe.org.nz victimsupport.org.nz`,
  },
  {
    // Germany, Austria, Switzerland
    kind: 'help-line',
    names: `
      hilfetelefon.de maennerhilfetelefon.de telefonseelsorge.de krisenchat.de nummergegenkummer.de weisser-ring.de
      frauenhauskoordinierung.de frauenhaus-suche.de frauen-gegen-gewalt.de big-berlin.info stop-stalking-berlin.de gewaltlos.de
      hilfe-telefon-missbrauch.online nina-info.de wildwasser.de tauwetter.de lara-berlin.de profamilia.de hateaid.org odabs.org
      juuuport.de deutsche-depressionshilfe.de
      frauenhelpline.at aoef.at gewaltschutzzentrum.at maennernotruf.at maennerinfo.at telefonseelsorge.at rataufdraht.at
      opfer-notruf.at weisser-ring.at bittelebe.at
      143.ch 147.ch projuventute.ch reden-kann-retten.ch opferhilfe-schweiz.ch frauenhaeuser.ch violencequefaire.ch`,
  },
  {
    // France, Belgium, Netherlands
    kind: 'help-line',
    names: `
      solidaritefemmes.org 3114.fr 3018.fr suicide-ecoute.fr sos-amitie.com france-victimes.fr e-enfance.org cfcv.asso.fr
      commentonsaime.fr enavanttoutes.fr filsantejeunes.com fncidff.info
      1712.be ecouteviolencesconjugales.be tele-onthaal.be tele-accueil.be 103ecoute.be awel.be zelfmoord1813.be
      preventionsuicide.be sosviol.be seksueelgeweld.be violencessexuelles.be nupraatikerover.be cvfe.be
      veiligthuis.nl 113.nl slachtofferhulp.nl centrumseksueelgeweld.nl kindertelefoon.nl mindkorrelatie.nl deluisterlijn.nl
      fier.nl chatmetfier.nl helpwanted.nl huiselijkgeweld.nl`,
  },
  {
    // Spain, Portugal, Italy, Greece
    kind: 'help-line',
    names: `
      telefonodelaesperanza.org anar.org separadasydivorciadas.org
      apav.pt sosvozamiga.org amcv.org.pt umarfeminismos.org iacrianca.pt
      1522.eu direcontrolaviolenza.it differenzadonna.org telefonoamico.it telefonorosa.it azzurro.it
      womensos.gr klimaka.org.gr`,
  },
  {
    // the Nordic countries
    kind: 'help-line',
    names: `
      kvinnofridslinjen.se roks.se unizon.se terrafem.org storasyster.org killar.se brottsofferjouren.se bris.se mind.se
      suicidezero.se jourhavandemedmanniska.se
      mentalhelse.no kirkens-sos.no dinutvei.no krisesenter.com dixi.no alarmtelefonen.no reform.no
      levudenvold.dk danner.dk livslinien.dk bornetelefonen.dk bornsvilkar.dk mandecentret.dk dansk-stalking-center.dk
      nollalinja.fi naistenlinja.fi tukinainen.fi ensijaturvakodit.fi nettiturvakoti.fi varjo.info riku.fi mieli.fi mll.fi
      sekasin.fi
      kvennaathvarf.is stigamot.is 1717.is`,
  },
  {
    // Poland and its neighbours to the south and east
    kind: 'help-line',
    names: `
      niebieskalinia.pl niebieskalinia.info cpk.org.pl feminoteka.pl 116111.pl 116sos.pl liniawsparcia.pl fdds.pl
      pokonackryzys.pl zwjr.pl
      bkb.cz rosacentrum.cz profem.cz linkabezpeci.cz modralinka.cz nane.hu kek-vonal.hu patent.org.hu
      azkz.hr hrabritelefon.hr anais.org.ro antisuicid.ro morcati.org.tr la-strada.org.ua lifelineukraine.com nasiliu.net`,
  },
  {
    // Asia
    kind: 'help-line',
    names: `
      aasra.info vandrevalafoundation.com icallhelpline.org snehaindia.org childlineindia.org jagori.org majlislaw.com
      inochinodenwa.org since2011.net yorisoi-chat.jp soudanplus.jp telljp.com lifelink.or.jp childline.or.jp talkme.jp
      bondproject.jp
      women1366.kr hotline.or.kr sisters.or.kr stop.or.kr lifeline.or.kr
      samaritans.org.hk sbhk.org.hk harmonyhousehk.org rainlily.org.hk goh.org.tw
      sos.org.sg aware.org.sg pave.org.sg befrienders.org.my wao.org.my eran.org.il`,
  },
  {
    // Africa and Latin America
    kind: 'help-line',
    names: `
      sadag.org gbv.org.za powa.co.za lifelinesa.co.za rapecrisis.org.za childlinesa.org.za saartjiebaartmancentre.org.za
      befrienderskenya.org warifng.org
      rednacionalderefugios.org.mx saptel.org.mx consejociudadanomx.org asistenciaalsuicida.org.ar cvv.org.br
      mapadoacolhimento.org safernet.org.br institutomariadapenha.org.br redpapaz.org sismamujer.org fonoinfancia.cl
      todomejora.org`,
  },
  {
    kind: 'missing',
    names: `
      missingkids.org ncmec.org globalmissingkids.org pollyklaas.org missingkids.ca missingpeople.org.uk
      missingchildreneurope.eu amberalert.eu childfocus.be 116000enfantsdisparus.fr vermisste-kinder.de itaka.org.pl
      zaginieni.pl sosdesaparecidos.es hamogelo.gr missingchildren.org.za missingchildren.org.ar`,
  },
  {
    kind: 'legal-aid',
    names: `
      lawhelp.org lawhelpca.org lawhelpny.org texaslawhelp.org illinoislegalaid.org probono.net nlada.org bwjp.org
      legalaid.on.ca legalaid.bc.ca clicklaw.bc.ca cleo.on.ca stepstojustice.ca
      citizensadvice.org.uk advicenow.org.uk rightsofwomen.org.uk ncdv.org.uk flows.org.uk lawworks.org.uk legalaidboard.ie flac.ie
      clcs.org.au wlsa.org.au justiceconnect.org.au communitylaw.org.nz hetjuridischloket.nl legal-aid.co.za`,
  },
  {
    kind: 'co-parenting',
    names: `
      ourfamilywizard.com ourfamilywizard.ca ourfamilywizard.co.uk ourfamilywizard.com.au talkingparents.com appclose.com
      2houses.com coparenter.com custodyxchange.com weparent.app amicable.io cozi.com supportpay.com dcomply.com expertpay.com`,
  },
]
