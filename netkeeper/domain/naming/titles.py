"""Words that stand around a name without being part of it, in French and English (own lists).

Plain data beside the code: the key under which a name is stored depends on it, so that it changes
with the code and not with a file. Compared folded and without dots or spaces ("Ph. D." is `phd`).
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Before a name. Never taken for one when nothing else would remain.
HONORIFICS = _words("""
    m the mr mrs ms miss mx mister missus madam sir dame lord lady
    mme mmes mlle mlles mm monsieur messieurs madame mesdames mademoiselle
    dr dre drs doctor docteur docteure doc
    prof pr pre profe professor professeur professeure
    me mtre mtres maitre mes
    hon honorable lhonorable lhon
    rev reverend reverende mgr monseigneur abbe pere soeur frere fr sr rabbi
    capt captain capitaine cpt col colonel ltcol lt lieutenant sgt sergent sergeant maj major
    gen general brig cmdr commander commandant adm cpl caporal
    ltgen majgen bgen mgen lgen ltcmdr lcdr
    ing eng engr ir arch archt not amb ambassadeur ambassadrice ambassador
    sen senateur senatrice senator
    herr frau sra dott dottssa ingr lic shri smt
""")

# These count as a title only when two words of a name follow: alone they are initials or names.
WEAK_HONORIFICS = _words("""
    m the pr pre me mes ing eng ir not doc dame lord major general sr fr gen col adm abbe arch pere
    frere soeur lic sen amb
""")

# After a name.
CREDENTIALS = _words("""
    phd dphil edd dba dsc scd psyd pharmd dpharm dpsy dps jd llb llm lld bcl dcl llp
    md mdcm mdphd do dvm dmv vmd dmd dds dmdd od dc nd dpm dnp rn rpn np bn bscn msn bsn ipspl
    inf infclin infaux ipa rph bpharm pht pt dpt ot erg ergo ortho slp rd dtp rdn rmt tm rt
    mba emba embafin mpa mpm mpp mph mha mhrm mfin mmgt mmf mgp mam msw bsw rsw lcsw lmsw tss
    ba ma bs ms bsc msc msca mscs mscn mscf mscfin mscadm meng beng basc masc mai mace bed med edm
    mfa bfa mdes bdes barch march mus bmus mmus mlis mis mit mla mls mpl murb murp mdiv mth mtl
    bba bbus bcom bcomm baa bsca bgest mgmt mbsi hba dess dea dec deug dut bts des cert cnam
    cpa cpaca cpacga cpacma cpaauditeur cpaauditrice auditeur auditrice ca cga cma fcpa fca fcga
    fcma acca fcca cia cisa cism crisc cissp ccsp ceh cfe cff crma cfa caia frm prm cfp pfp fcsi
    cim csi rfp clu chfc avc ava avapl plfin fpl asa fsa acas fcas fica aica cria eea era cbv eee
    crha crhae crhaf cria chrp chrl chre gphr phr sphr shrmcp shrmscp cphr fcphr cprh
    ing ingjr ingsr ingf peng pengphd ir eng engl eit cpi ingstag geo geol pgeo ptech tp techp
    techprof otp chimiste chim agr pag bio rpbio arpenteur ag age urb urbaniste arp aga agbc
    arch architecte aia raic fraic fraia oaq oaa aibc apaq csla fcsla aapq leed leedap leedga
    leedapbdc well wellap rpp mcip fcip aicp mirm mcad
    avocat avocate avocats av avo notaire not ade cr qc kc sc ccr lawyer attorney esq esquire
    cm oc cc oq coq goq cq cstj csj msm mb mbe obe cbe om onl oont obc qjm
    pmp pmiacp pmipba pgmp pfmp capm prince2 msp csm csmii csp cspo acspo psm psmi psmii pspo spc
    safe rte itil itilv3 itilv4 togaf cbap ccba cspm cscp cpim cltd cpsm scmp csct sixsigma lssbb
    lssgb cssbb cssgb blackbelt mbb cqe cqa asq ccna ccnp ccie mcp mcse mcsa mct mvp rhce aws gcp
    cipp cippc cippe cippus cipm cipt cdpse gdpr pmi ibd icd icdd ascc asc iasa fcbi ecd adm adma
    fadma cmc fcmc fcg acg acis fcis pcc acc mcc cpcc cpco ccp cdir ceo cfo cto coo chro cmo rh
    erp crp orp copq psy psyc psyed psed tsp tsi ts ttsp crdha ot rpc rcc cct ccc cccs mft tcf
    ctm cdp cpdt cec cecc ctesl tesol tefl celta delta cpt cscs nsca kin bkin rkin faffi
    trada trad tradagr intagr termagr otttiaq apr abc cprp mcprs aprp fcprs fsc frcpc frcsc
    frsc frcp frcs mrcp mrcs cfpc ccfp fcfp mcfp facs facp facc fahs faha faan fasn fieee smieee
    ieee fcae feic fec facm fnasp frsa frgs fbcs mrics frics rics mciob ceng cphys csci fiet miet
    ripsr ahip cebs rpa cips fcip cipb caib rib crm fcii acii ccim sior cpm fma rpf ingfor
    mcpm bds mbbs mbchb mrcgp frcgp fmgems fhm cphq chie cphi cphims che fache fcch pca ra
    cpc cpcu cams cbp cpp psp pci cpha cfre gpc crfa cae lion
    she her hers he him his they them elle elles il lui iel
""")

# Credentials that are also names or initials: without a comma before them they count only when
# written as credentials are, in capitals in a name that is not, or with dots.
WEAK_CREDENTIALS = _words("""
    ma ba do ms bs od dc nd bn np pt ot rd rt tm tp ca asa cia cc cm cr sc ts av om
    ing ir eng engl ag age not des dec dea med bed mis mit mai mace mam mus well safe delta abc apr
    adm arch march inf ortho erg bio geo che pci rib ra rpa era cae chim chimiste kin il lui elle
    elles iel he her his him she they them hers ace ms ade fma fsc crm cct cec csi ccc pcc
    avo trad mvp ava avocat avocate avocats notaire lawyer attorney auditeur auditrice architecte
    arpenteur urbaniste urb rh aws gcp doc lion
""")

# Small words inside family names: their presence separates nobody.
PARTICLES = _words("""
    de du des la las le les los da das do dos di del della dello degli dei der den ter ten te van
    von vom zu zur zum al el ul ibn bin bint ben bn bnt ould abu abou mc mac af av dit dite
""")

# These open a family name too, but are as telling as the rest of it.
SAINTS = {"saint": "st", "sainte": "ste", "st": "st", "ste": "ste"}
FAMILY_OPENERS = PARTICLES | _words("d l o st ste saint sainte san santa mont")

# After a comma, what a person does rather than a credential.
ROLES = _words("""
    coach consultant consultante consulting conseiller conseillere courtier courtiere broker
    realtor speaker keynote author auteur autrice auteure conferencier conferenciere formateur
    formatrice mentor founder fondateur fondatrice cofondateur cofondatrice president presidente
    directeur directrice director manager gestionnaire entrepreneur entrepreneure owner
    proprietaire recruiter recruteur recruteuse etudiant etudiante student candidat candidate
    associe associee partner traducteur traductrice translator designer developer developpeur
    developpeuse vp avp svp evp ceo cfo cto coo inc ltee engineer ingenieur ingenieure economist
    economiste psychologue psychologist
""")

# Words that go along with credentials.
WITH_CREDENTIALS = _words("""
    c cand candidate candidat ret retired retraite retraitee jr stag stagiaire emerite emeritus
    fellow hc and et with avec honours hons pending eligible designate level certified certifie
    certifiee
""")

# Father and son, or the third of the name: part of it, and never a given name.
GENERATIONS = _words("jr sr junior senior pere fils ii iii iv")

# What says that a family name is, or was, another one.
FORMERLY = _words("nee ne born ep epouse alias aka dit dite formerly autrefois")

# Whatever else may stand in a name's field, and so isn't the name without a closer look.
EVERY = frozenset().union(
    HONORIFICS,
    WEAK_HONORIFICS,
    CREDENTIALS,
    WEAK_CREDENTIALS,
    FAMILY_OPENERS,
    ROLES,
    WITH_CREDENTIALS,
    GENERATIONS,
    FORMERLY,
)
