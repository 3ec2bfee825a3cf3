/** Public and personal affairs that must always stay reachable: government, courts, health, schools, banks. By country. */
import type { NeverBlockGroup } from './never-block-kinds.ts'

export const publicNames: readonly NeverBlockGroup[] = [
  {
    kind: 'government',
    names: `
      europa.eu coe.int 
      gc.ca canada.ca gov.bc.ca gov.ab.ca alberta.ca gov.sk.ca saskatchewan.ca gov.mb.ca manitoba.ca gov.on.ca ontario.ca gouv.qc.ca
      quebec.ca gnb.ca gov.ns.ca novascotia.ca gov.pe.ca princeedwardisland.ca gov.nl.ca gov.yk.ca yukon.ca gov.nt.ca gov.nu.ca
      myflorida.com parliament.uk gov.scot gov.wales govt.nz
      bund.de bundesregierung.de bundestag.de bayern.de berlin.de hamburg.de bremen.de hessen.de nrw.de niedersachsen.de
      sachsen.de sachsen-anhalt.de thueringen.de brandenburg.de saarland.de rlp.de baden-wuerttemberg.de schleswig-holstein.de
      mv-regierung.de arbeitsagentur.de elster.de gv.at 
      admin.ch ch.ch zh.ch be.ch lu.ch ur.ch sz.ch ow.ch nw.ch gl.ch zg.ch fr.ch so.ch bs.ch bl.ch sh.ch ar.ch ai.ch sg.ch gr.ch
      ag.ch tg.ch ti.ch vd.ch vs.ch ne.ch ge.ch ju.ch
      gouv.fr service-public.fr caf.fr franceconnect.fr overheid.nl rijksoverheid.nl belastingdienst.nl digid.nl
      belgium.be fgov.be vlaanderen.be wallonie.be brussels.be inps.it seg-social.es agenciatributaria.es
      gencat.cat euskadi.eus xunta.gal juntadeandalucia.es comunidad.madrid gva.es
      regeringen.se government.se riksdagen.se skatteverket.se forsakringskassan.se regjeringen.no skatteetaten.no nav.no altinn.no
      borger.dk skat.dk suomi.fi kela.fi vero.fi valtioneuvosto.fi island.is gosuslugi.ru mos.ru`,
  },
  {
    kind: 'court',
    names: `
      supremecourt.uk judiciary.uk courts.ie scc-csc.ca ontariocourts.ca bccourts.ca albertacourts.ca courts.ns.ca
      pacourts.us justiz.de justiz.bayern.de bundesverfassungsgericht.de bundesgerichtshof.de bger.ch justice.fr
      conseil-etat.fr courdecassation.fr rechtspraak.nl rechtbanken-tribunaux.be just.fgov.be giustizia.it poderjudicial.es
      tribunais.org.pt mj.pt domstol.se domstol.no domstol.dk oikeus.fi jus.br pjud.cl judiciary.org.za icc-cpi.int icj-cij.org`,
  },
  {
    kind: 'health',
    names: `
      nhs.uk nhs.scot nhs.wales hscni.net who.int hse.ie 1177.se helsenorge.no sundhed.dk kanta.fi mielenterveystalo.fi heilsuvera.is
      ameli.fr sante.fr monespacesante.fr doctolib.fr doctolib.de doctolib.it 116117.de gesundheitsinformation.de
      thuisarts.nl sergas.es 
      mayoclinic.org clevelandclinic.org hopkinsmedicine.org kaiserpermanente.org kp.org mychart.com mychart.org followmyhealth.com
      healow.com zocdoc.com teladoc.com plannedparenthood.org msichoices.org.uk patientaccess.com 
      camh.ca healthlinkbc.ca psychologytoday.com betterhelp.com cvs.com walgreens.com`,
  },
  {
    // what schools and parents write to each other with
    kind: 'school',
    names: `
      classroom.google.com classdojo.com schoology.com powerschool.com instructure.com infinitecampus.com infinitecampus.org
      parentsquare.com seesaw.me remind.com mybrightwheel.com blackboard.com khanacademy.org
      parentpay.com schoolcomms.com arbor-education.com bromcom.com satchelone.com tapestryjournal.com
      compass.education seqta.com.au sentral.com.au
      index-education.net ecoledirecte.com schulmanager-online.de sdui.app webuntis.com magister.net somtoday.nl
      smartschool.be skola24.se vklass.se unikum.net infomentor.se aula.dk inschool.fi spaggiari.eu portaleargo.it
      librus.pl vulcan.net.pl eduvulcan.pl`,
  },
  {
    // universities that are not under .edu or .ac
    kind: 'school',
    names: `
      utoronto.ca ubc.ca mcgill.ca uwaterloo.ca ualberta.ca umontreal.ca queensu.ca mcmaster.ca ucalgary.ca yorku.ca uottawa.ca
      uwo.ca sfu.ca dal.ca ulaval.ca concordia.ca torontomu.ca
      tcd.ie ucd.ie dcu.ie ucc.ie ul.ie universityofgalway.ie
      uni-heidelberg.de uni-muenchen.de lmu.de tum.de fu-berlin.de hu-berlin.de tu-berlin.de uni-hamburg.de uni-koeln.de
      uni-bonn.de uni-frankfurt.de uni-leipzig.de tu-dresden.de rwth-aachen.de uni-tuebingen.de uni-freiburg.de
      tuwien.at ethz.ch epfl.ch uzh.ch unibe.ch unibas.ch unige.ch unil.ch sorbonne-universite.fr univ-lyon1.fr sciencespo.fr
      uva.nl vu.nl leidenuniv.nl uu.nl tudelft.nl rug.nl eur.nl ru.nl maastrichtuniversity.nl tue.nl utwente.nl
      kuleuven.be ugent.be vub.be uclouvain.be uantwerpen.be uliege.be
      uu.se lu.se su.se kth.se gu.se liu.se chalmers.se umu.se uio.no ntnu.no uib.no uit.no ku.dk au.dk dtu.dk sdu.dk aau.dk
      helsinki.fi aalto.fi tuni.fi utu.fi oulu.fi hi.is
      unibo.it uniroma1.it unimi.it polimi.it unipd.it unito.it unifi.it unina.it ucm.es uam.es upm.es ugr.es uv.es us.es
      ulisboa.pt up.pt uc.pt uminho.pt unam.mx tec.mx usp.br unicamp.br ufrj.br ufmg.br unesp.br uchile.cl uc.cl`,
  },
  {
    // North America
    kind: 'bank',
    names: `
      chase.com bankofamerica.com wellsfargo.com citi.com citibank.com usbank.com capitalone.com pnc.com truist.com td.com tdbank.com
      ally.com discover.com schwab.com fidelity.com vanguard.com navyfederal.org usaa.com americanexpress.com 53.com key.com
      citizensbank.com regions.com huntington.com mtb.com sofi.com chime.com penfed.org becu.org
      rbc.com rbcroyalbank.com scotiabank.com bmo.com cibc.com nbc.ca bnc.ca desjardins.com tangerine.ca simplii.com eqbank.ca
      bbva.mx banorte.com`,
  },
  {
    // United Kingdom, Ireland, Australia, New Zealand, South Africa
    kind: 'bank',
    names: `
      barclays.co.uk hsbc.co.uk hsbc.com lloydsbank.co.uk lloydsbank.com natwest.com rbs.co.uk halifax.co.uk
      halifax-online.co.uk santander.co.uk nationwide.co.uk monzo.com starlingbank.com tsb.co.uk co-operativebank.co.uk
      firstdirect.com metrobankonline.co.uk bankofscotland.co.uk virginmoney.com aib.ie bankofireland.com permanenttsb.ie
      anpost.com revolut.com wise.com
      commbank.com.au westpac.com.au nab.com.au anz.com.au anz.com ing.com.au bendigobank.com.au macquarie.com.au
      asb.co.nz bnz.co.nz kiwibank.co.nz westpac.co.nz anz.co.nz
      standardbank.co.za fnb.co.za absa.co.za nedbank.co.za capitecbank.co.za`,
  },
  {
    // the rest of Europe
    kind: 'bank',
    names: `
      sparkasse.de deutsche-bank.de commerzbank.de postbank.de ing.de dkb.de comdirect.de hypovereinsbank.de n26.com
      gls.de consorsbank.de targobank.de
      sparkasse.at erstebank.at raiffeisen.at bankaustria.at bawag.at easybank.at ubs.com postfinance.ch raiffeisen.ch zkb.ch
      bnpparibas.net credit-agricole.fr societegenerale.fr labanquepostale.fr creditmutuel.fr cic.fr caisse-epargne.fr
      banquepopulaire.fr lcl.fr boursobank.com boursorama.com fortuneo.fr
      bancosantander.es bbva.es caixabank.es bancsabadell.com ing.es bankinter.com
      intesasanpaolo.com unicredit.it bancobpm.it poste.it postepay.it fineco.it bper.it
      cgd.pt millenniumbcp.pt novobanco.pt activobank.pt
      ing.nl rabobank.nl abnamro.nl asnbank.nl snsbank.nl bunq.com triodos.nl kbc.be belfius.be bnpparibasfortis.be ing.be argenta.be
      swedbank.se seb.se handelsbanken.se nordea.se nordea.fi nordea.no nordea.dk danskebank.dk danskebank.fi
      jyskebank.dk dnb.no sparebank1.no op.fi s-pankki.fi
      pkobp.pl ipko.pl mbank.pl pekao.com.pl santander.pl ing.pl bankmillennium.pl`,
  },
  {
    // Asia and South America
    kind: 'bank',
    names: `
      onlinesbi.com sbi.co.in hdfcbank.com icicibank.com axisbank.com kotak.com pnbindia.in bankofbaroda.in
      mufg.jp smbc.co.jp mizuhobank.co.jp rakuten-bank.co.jp jp-bank.japanpost.jp kbstar.com shinhan.com wooribank.com
      itau.com.br bradesco.com.br bb.com.br caixa.gov.br santander.com.br nubank.com.br inter.co
      galicia.ar bancogalicia.com bna.com.ar bancoprovincia.com.ar santander.com.ar
      bancolombia.com davivienda.com bancodechile.cl bancoestado.cl bci.cl santander.cl`,
  },
]
