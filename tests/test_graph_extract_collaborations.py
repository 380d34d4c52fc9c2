"""Who works together, and who does not although both are named: one sentence each, in the words of officials."""

from __future__ import annotations

import pytest
from said import page, slugs, together

TOGETHER = (
    (
        "Region Halland och Falkenbergs kommun samverkar om skyddat boende.",
        "region-halland falkenbergs-kommun",
    ),
    (
        "Socialstyrelsen samarbetar med Brottsoffermyndigheten om stöd till vittnen.",
        "socialstyrelsen brottsoffermyndigheten",
    ),
    (
        "Utbildningen har tagits fram av Åklagarmyndigheten tillsammans med Kriminalvården.",
        "aklagarmyndigheten kriminalvarden",
    ),
    (
        "Åklagarmyndigheten har tillsammans med Kriminalvården tagit fram en utbildning.",
        "aklagarmyndigheten kriminalvarden",
    ),
    ("Tillsammans med Unizon driver Nacka kommun en samtalsmottagning.", "unizon nacka-kommun"),
    (
        "Kalix kommun, Haparanda stad och Övertorneå kommun driver gemensamt ett kriscentrum.",
        "kalix-kommun haparanda-stad overtornea-kommun",
    ),
    (
        "Polismyndigheten och Migrationsverket tecknade 2018 ett avtal om informationsutbyte.",
        "polismyndigheten migrationsverket",
    ),
    (
        "Ett avtal mellan Polismyndigheten och Migrationsverket slöts 2018.",
        "polismyndigheten migrationsverket",
    ),
    (
        "Överenskommelsen undertecknades av Region Gävleborg och Bollnäs kommun.",
        "region-gavleborg bollnas-kommun",
    ),
    (
        "I nätverket ingår Skatteverket, Försäkringskassan och Kronofogdemyndigheten.",
        "skatteverket forsakringskassan kronofogdemyndigheten",
    ),
    (
        "Nätverket består av Skatteverket, Försäkringskassan och Kronofogdemyndigheten.",
        "skatteverket forsakringskassan kronofogdemyndigheten",
    ),
    (
        "Arbetsgruppen utgörs av representanter för Region Blekinge, Karlshamns kommun och Åklagarmyndigheten.",
        "region-blekinge karlshamns-kommun aklagarmyndigheten",
    ),
    (
        "Skatteverket, Försäkringskassan och Kronofogdemyndigheten ingår i samrådet.",
        "skatteverket forsakringskassan kronofogdemyndigheten",
    ),
    ("Medlemmar i rådet är Roks, Unizon och Rädda Barnen.", "roks unizon radda-barnen"),
    (
        "Kampanjen är ett samarbete mellan Jämställdhetsmyndigheten och Allmänna arvsfonden.",
        "jamstalldhetsmyndigheten allmanna-arvsfonden",
    ),
    (
        "Jämställdhetsmyndigheten och Brottsoffermyndigheten har enats om en gemensam handlingsplan.",
        "jamstalldhetsmyndigheten brottsoffermyndigheten",
    ),
    (
        "Kartläggningen genomfördes av Karlstads universitet i samarbete med Region Värmland.",
        "karlstads-universitet region-varmland",
    ),
    (
        "Kartläggningen genomfördes i samarbete mellan Karlstads universitet och Region Värmland.",
        "karlstads-universitet region-varmland",
    ),
    (
        "Karlstads universitet genomförde kartläggningen i nära samarbete med Region Värmland.",
        "karlstads-universitet region-varmland",
    ),
    ("Vägledningen är framtagen av Skolverket och Barnombudsmannen.", "skolverket barnombudsmannen"),
    ("Skolverket och Barnombudsmannen har gemensamt gett ut en vägledning.", "skolverket barnombudsmannen"),
    ("Skolverket ger ut vägledningen ihop med Barnombudsmannen.", "skolverket barnombudsmannen"),
    ("Skolverket samt Barnombudsmannen står bakom vägledningen.", "skolverket barnombudsmannen"),
    (
        "Sedan 2012 samverkar Tingsryds, Alvesta och Växjö kommuner om ett barnahus.",
        "tingsryds-kommun alvesta-kommun vaxjo-kommun",
    ),
    (
        "Barnahuset drivs av Tingsryds, Alvesta och Växjö kommuner tillsammans med Region Kronoberg.",
        "tingsryds-kommun alvesta-kommun vaxjo-kommun region-kronoberg",
    ),
    (
        "Barnahuset finansieras gemensamt av Växjö kommun och Region Kronoberg.",
        "vaxjo-kommun region-kronoberg",
    ),
    ("Växjö kommun och Region Kronoberg delar på kostnaden för barnahuset.", "vaxjo-kommun region-kronoberg"),
    (
        "Konferensen arrangerades av Länsstyrelsen i Örebro län och Örebro universitet.",
        "lansstyrelsen-orebro orebro-universitet",
    ),
    (
        "Länsstyrelsen i Örebro län arrangerade konferensen tillsammans med Örebro universitet.",
        "lansstyrelsen-orebro orebro-universitet",
    ),
    (
        "Länsstyrelsen i Örebro län bjöd tillsammans med Örebro universitet in till en konferens.",
        "lansstyrelsen-orebro orebro-universitet",
    ),
    (
        "Gruppen leds av Länsstyrelsen i Örebro län, och i den deltar Region Örebro län och Kumla kommun.",
        "lansstyrelsen-orebro region-orebro-lan kumla-kommun",
    ),
    (
        "I styrgruppen sitter företrädare för Arbetsförmedlingen, Migrationsverket och Umeå kommun.",
        "arbetsformedlingen migrationsverket umea-kommun",
    ),
    ("Umeå kommun ingår tillsammans med Vännäs kommun i ett gemensamt team.", "umea-kommun vannas-kommun"),
    ("Umeå och Vännäs kommuner har ett gemensamt team.", "umea-kommun vannas-kommun"),
    (
        "Parterna, Kriminalvården och Statens institutionsstyrelse, träffas två gånger om året.",
        "kriminalvarden statens-institutionsstyrelse",
    ),
    (
        "Kriminalvården och Statens institutionsstyrelse träffas två gånger om året i ett forum om riskbedömning.",
        "kriminalvarden statens-institutionsstyrelse",
    ),
    (
        "Länsstyrelserna i Hallands och Skåne län tog gemensamt fram en metodbok.",
        "lansstyrelsen-halland lansstyrelsen-skane",
    ),
    (
        "Länsstyrelsen Halland och Länsstyrelsen Skåne har under flera år drivit projektet Trygg tillsammans.",
        "lansstyrelsen-halland lansstyrelsen-skane",
    ),
    (
        "Projektet är ett partnerskap mellan Malmö stad, RFSL och Malmö universitet.",
        "malmo-stad rfsl malmo-universitet",
    ),
    (
        "Malmö stad är projektägare och RFSL och Malmö universitet är partner.",
        "malmo-stad rfsl malmo-universitet",
    ),
    ("Projektets samarbetspartner är Malmö stad och RFSL.", "malmo-stad rfsl"),
    (
        "Strategin har arbetats fram av Region Dalarna, Länsstyrelsen Dalarna och Åklagarmyndigheten.",
        "region-dalarna lansstyrelsen-dalarna aklagarmyndigheten",
    ),
    (
        "Strategin antogs gemensamt av Region Dalarna och Länsstyrelsen Dalarna i maj 2019.",
        "region-dalarna lansstyrelsen-dalarna",
    ),
    (
        "Region Dalarna har i samråd med Länsstyrelsen Dalarna tagit fram rutiner.",
        "region-dalarna lansstyrelsen-dalarna",
    ),
    ("Bris och Ecpat Sverige lanserade i höstas en gemensam stödlinje.", "bris ecpat-sverige"),
    ("Bris lanserade stödlinjen i partnerskap med Ecpat Sverige.", "bris ecpat-sverige"),
    ("Bris har inlett ett samarbete med Ecpat Sverige.", "bris ecpat-sverige"),
    ("Ett samarbete har inletts mellan Bris och Ecpat Sverige.", "bris ecpat-sverige"),
    (
        "Det lokala rådet samlar Kiruna kommun, Gällivare kommun och Polismyndigheten.",
        "kiruna-kommun gallivare-kommun polismyndigheten",
    ),
    (
        "Kiruna kommun och Gällivare kommun har slutit en överenskommelse om skyddat boende.",
        "kiruna-kommun gallivare-kommun",
    ),
    (
        "Kiruna kommun har ingått ett avtal med Gällivare kommun om skyddat boende.",
        "kiruna-kommun gallivare-kommun",
    ),
    ("Kiruna kommun har ett idéburet offentligt partnerskap med Terrafem.", "kiruna-kommun terrafem"),
    ("Terrafem och Kiruna kommun bedriver verksamheten i samverkan.", "terrafem kiruna-kommun"),
    ("Verksamheten bedrivs i samverkan mellan Terrafem och Kiruna kommun.", "terrafem kiruna-kommun"),
    (
        "Verksamheten är ett samverkansprojekt där Terrafem, Kiruna kommun och Skatteverket deltar.",
        "terrafem kiruna-kommun skatteverket",
    ),
    (
        "Lunds universitet och Malmö universitet ansvarar tillsammans för kursen.",
        "lunds-universitet malmo-universitet",
    ),
    (
        "Kursen ges av Lunds universitet i samverkan med Kriminalvården och Region Skåne.",
        "lunds-universitet kriminalvarden region-skane",
    ),
    (
        "Västerviks kommun har tillsammans med Polismyndigheten och Region Kalmar län bildat en insatsgrupp.",
        "vasterviks-kommun region-kalmar-lan polismyndigheten",
    ),
    (
        "En insatsgrupp bildades 2020 av Västerviks kommun och Polismyndigheten.",
        "vasterviks-kommun polismyndigheten",
    ),
    (
        "Insatsgruppen, som består av Västerviks kommun och Polismyndigheten, har träffats sex gånger.",
        "vasterviks-kommun polismyndigheten",
    ),
    (
        "Socialstyrelsen, Folkhälsomyndigheten och Skolverket arbetar tillsammans för att stärka arbetet.",
        "socialstyrelsen folkhalsomyndigheten skolverket",
    ),
    (
        "Genom ett samarbetsavtal har Socialstyrelsen och Folkhälsomyndigheten byggt upp en gemensam webbplats.",
        "socialstyrelsen folkhalsomyndigheten",
    ),
    (
        "Handboken är resultatet av ett samarbete mellan Tullverket, Kustbevakningen och Polismyndigheten.",
        "tullverket kustbevakningen polismyndigheten",
    ),
    (
        "Tullverket, Kustbevakningen och Polismyndigheten har kommit överens om gemensamma rutiner.",
        "tullverket kustbevakningen polismyndigheten",
    ),
    (
        "Lysekils kommun har anställt en samordnare gemensamt med Sotenäs kommun.",
        "lysekils-kommun sotenas-kommun",
    ),
    (
        "Lysekils kommun köper platser i ett boende som den äger ihop med Sotenäs kommun.",
        "lysekils-kommun sotenas-kommun",
    ),
    (
        "Med Lysekils kommun har Sotenäs kommun ett nära samarbete om jourverksamhet.",
        "lysekils-kommun sotenas-kommun",
    ),
)

NOT_TOGETHER = (
    "Region Halland samverkar inte med Falkenbergs kommun i frågan.",
    "Någon samverkan mellan Region Halland och Falkenbergs kommun finns inte.",
    "Det saknas ett avtal mellan Region Halland och Falkenbergs kommun.",
    "Region Halland och Falkenbergs kommun har aldrig haft något gemensamt råd.",
    "Falkenbergs kommun ingår inte i nätverket, men följer det på avstånd.",
    "Region Halland planerar att inleda ett samarbete med Falkenbergs kommun.",
    "Region Halland vill gärna samarbeta med Falkenbergs kommun.",
    "Region Halland hoppas kunna samverka med Falkenbergs kommun framöver.",
    "Region Halland och Falkenbergs kommun bör ta fram en gemensam plan.",
    "Utredaren föreslår att Socialstyrelsen och Skolverket ska samverka närmare.",
    "Socialstyrelsen och Skolverket borde samverka mer, anser utredaren.",
    "Socialstyrelsen ska samverka med Skolverket.",
    "Ett samarbete mellan Socialstyrelsen och Skolverket diskuteras.",
    "Det vore önskvärt med ett samarbete mellan Socialstyrelsen och Skolverket.",
    "Om medel beviljas kommer Skolverket att samarbeta med Barnombudsmannen.",
    "Samarbetet mellan Skolverket och Barnombudsmannen blev aldrig av.",
    "Förhandlingarna mellan Skolverket och Barnombudsmannen strandade.",
    "Roks och Unizon intervjuades i utvärderingen.",
    "I studien intervjuades personal från Malmö stad, Lunds kommun och Region Skåne.",
    "Forskare vid Lunds universitet har studerat Malmö stad och Region Skåne.",
    "Enkäten besvarades av Kalix kommun, Pajala kommun och Region Norrbotten.",
    "Rapporten överlämnades av Socialstyrelsen till Socialdepartementet.",
    "Regeringen gav Socialstyrelsen och Skolverket i uppdrag att var för sig redovisa sina insatser.",
    "Bris fick bidrag från Allmänna arvsfonden.",
    "Remissen skickades till Roks, Unizon och Brottsofferjouren Sverige.",
    "Både Kriminalvården och Polismyndigheten har egna rutiner för riskbedömning.",
    "Du kan vända dig till Polismyndigheten eller Brottsofferjouren Sverige.",
    "Läs mer hos Socialstyrelsen, Jämställdhetsmyndigheten och Nationellt centrum för kvinnofrid.",
    "Till skillnad från Ystads kommun har Simrishamns kommun ett eget skyddat boende.",
    "Ystads kommun och Simrishamns kommun har olika rutiner.",
    "Ystads kommun lämnade samarbetet 2015.",
    "Tidigare ingick Ystads kommun och Simrishamns kommun i nätverket.",
    "Inspektionen för vård och omsorg har granskat Ystads kommun och Simrishamns kommun.",
    "Anna Berg kommer från Polismyndigheten och har tidigare arbetat på Kriminalvården.",
    "Tekniska nämnden i Ystads kommun fattade beslutet efter en skrivelse från Roks.",
    "Ystads kommun har antagit en handlingsplan, och det har även Simrishamns kommun.",
    "Skolinspektionen kritiserade Ystads kommun för bristande samverkan.",
    "Skatteverket och Försäkringskassan finns i samma hus.",
    "Hur ser samverkan ut mellan Skatteverket och Försäkringskassan?",
    "Skatteverket överväger att bjuda in Försäkringskassan till gruppen.",
    "Polismyndigheten gjorde tillslag mot en lägenhet i Örebro kommun.",
    "Migrationsverket anmälde ärendet till Polismyndigheten.",
    "Motionen föreslår att Nyköpings kommun ansluter sig till ett samarbete med Oxelösunds kommun.",
)


@pytest.mark.parametrize(("sentence", "members"), TOGETHER)
def test_bodies_that_work_together_are_found(sentence: str, members: str) -> None:
    """The sentence gives one collaboration, of exactly these bodies."""
    assert together(page(sentence)) == [frozenset(members.split())]


@pytest.mark.parametrize("sentence", NOT_TOGETHER)
def test_naming_denying_or_hoping_makes_no_collaboration(sentence: str) -> None:
    """Plans, hopes, refusals, former members, people asked, and mere naming make no collaboration."""
    assert together(page(sentence)) == []


def test_our_own_body_is_the_page_s() -> None:
    """ "Myndigheten" and "vi" are the body whose page it is; each sentence tells of a collaboration of its own."""
    facts = page(
        "Myndigheten samarbetar med Brottsoffermyndigheten sedan 2011. Vi samarbetar också med Unizon.",
        heading="Kriminalvården",
    )
    assert set(together(facts)) == {
        frozenset({"kriminalvarden", "brottsoffermyndigheten"}),
        frozenset({"kriminalvarden", "unizon"}),
    }
    assert {one.start_year for one in facts.collaborations} == {2011, None}


def test_both_are_the_two_named_before() -> None:
    """ "De båda kommunerna" brings in those that the sentence before names."""
    facts = page(
        "Ystads kommun och Skurups kommun driver ett boende. De båda kommunerna samarbetar även med Roks."
    )
    assert frozenset({"ystads-kommun", "skurups-kommun", "roks"}) in together(facts)


def test_a_network_s_members_year_and_chair_are_joined() -> None:
    """Three sentences on one network give one collaboration with its members, its year and who chairs it."""
    (network,) = page(
        "Nätverket Mot våld bildades 2010. Medlemmar är Region Skåne, Ystads kommun och Åklagarmyndigheten. "
        "Ordförande är Region Skåne."
    ).collaborations
    assert slugs(network.participants) == {"region-skane", "ystads-kommun", "aklagarmyndigheten"}
    assert (network.start_year, slugs([network.coordinator])) == (2010, {"region-skane"})


def test_a_list_under_its_announcement_is_one_collaboration() -> None:
    """One member a line counts; the next heading ends the list."""
    facts = page(
        "I nätverket Trygg hemma ingår:",
        "- Region Skåne\n- Ystads kommun\n- Roks",
        "Kontakt",
        "Ring Polismyndigheten.",
    )
    (network,) = facts.collaborations
    assert slugs(network.participants) == {"region-skane", "ystads-kommun", "roks"}
    assert network.kind == "Network"


def test_partners_listed_on_a_body_s_page_are_its_partners() -> None:
    """A list of partners takes in the body whose page it is."""
    facts = page("Samarbetspartner", "- Brottsoffermyndigheten\n- Unizon", heading="Polismyndigheten")
    assert together(facts) == [frozenset({"polismyndigheten", "brottsoffermyndigheten", "unizon"})]


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in TOGETHER[:12]])
def test_each_collaboration_stands_on_its_sentence(sentence: str) -> None:
    """The passage of a collaboration is the sentence that tells of it, found at its place in the page."""
    facts = page("Vi arbetar mot våld.", sentence, "Ring oss gärna.")
    (collaboration,) = facts.collaborations
    (passage,) = collaboration.receipt.passages
    assert passage.exact == sentence == facts.document.words(passage.start, passage.end)
    assert 0.5 <= collaboration.receipt.confidence <= 1
    assert collaboration.receipt.rule
