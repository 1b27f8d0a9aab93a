// What advertising platforms call their columns, as normal_heading() writes them. Sources: genuine exports
// and the platforms' own documentation for English and German; the other languages are tolerant aliases.
#include <array>

#include "read/export/recognise/platforms.hpp"

namespace roi::inline read {
namespace {

// clang-format off
using F = Field;
using Name = std::string_view;
using Kind = Platform::Kind;

constexpr std::array meta{
    Heading{"reporting starts", F::day}, Heading{"berichtsstart", F::day},
    Heading{"d\u00e9but des rapports", F::day}, Heading{"inicio del informe", F::day},
    Heading{"rapportering starter", F::day}, Heading{"rapporteringen startar", F::day}, Heading{"day", F::day},
    Heading{"tag", F::day}, Heading{"jour", F::day}, Heading{"d\u00eda", F::day}, Heading{"fecha", F::day},
    Heading{"giorno", F::day}, Heading{"dia", F::day}, Heading{"dag", F::day}, Heading{"date_start", F::day},
    Heading{"reporting ends", F::period_end}, Heading{"berichtsende", F::period_end},
    Heading{"fin des rapports", F::period_end}, Heading{"rapportering slutter", F::period_end},
    Heading{"rapporteringen slutar", F::period_end}, Heading{"date_stop", F::period_end},
    Heading{"campaign name", F::campaign}, Heading{"kampagnenname", F::campaign},
    Heading{"name der kampagne", F::campaign}, Heading{"nom de la campagne", F::campaign},
    Heading{"nombre de la campa\u00f1a", F::campaign}, Heading{"nome della campagna", F::campaign},
    Heading{"nome da campanha", F::campaign}, Heading{"kampagnenavn", F::campaign},
    Heading{"kampanjnamn", F::campaign}, Heading{"campagnenaam", F::campaign}, Heading{"campaign_name", F::campaign},
    Heading{"campaign id", F::campaign_id}, Heading{"kampagnen-id", F::campaign_id},
    Heading{"campaign_id", F::campaign_id},
    Heading{"ad set name", F::ad_set}, Heading{"name der anzeigengruppe", F::ad_set},
    Heading{"nom de l'ensemble de publicit\u00e9s", F::ad_set},
    Heading{"nombre del conjunto de anuncios", F::ad_set}, Heading{"nome del gruppo di inserzioni", F::ad_set},
    Heading{"nome do conjunto de an\u00fancios", F::ad_set}, Heading{"navn p\u00e5 annoncesæt", F::ad_set},
    Heading{"annonsupps\u00e4ttningsnamn", F::ad_set}, Heading{"adset_name", F::ad_set},
    Heading{"ad set id", F::ad_set_id}, Heading{"anzeigengruppen-id", F::ad_set_id},
    Heading{"adset_id", F::ad_set_id},
    Heading{"ad name", F::ad}, Heading{"name der anzeige", F::ad}, Heading{"anzeigenname", F::ad},
    Heading{"nom de la publicit\u00e9", F::ad}, Heading{"nombre del anuncio", F::ad},
    Heading{"nome dell'inserzione", F::ad}, Heading{"nome do an\u00fancio", F::ad}, Heading{"annoncenavn", F::ad},
    Heading{"annonsnamn", F::ad}, Heading{"ad_name", F::ad},
    Heading{"ad id", F::ad_id}, Heading{"anzeigen-id", F::ad_id}, Heading{"ad_id", F::ad_id},
    Heading{"platform", F::channel}, Heading{"plattform", F::channel}, Heading{"publisher_platform", F::channel},
    Heading{"plateforme", F::channel}, Heading{"plataforma", F::channel}, Heading{"piattaforma", F::channel},
    Heading{"currency", F::currency}, Heading{"account_currency", F::currency},
    Heading{"amount spent", F::spend}, Heading{"ausgegebener betrag", F::spend},
    Heading{"montant d\u00e9pens\u00e9", F::spend}, Heading{"importe gastado", F::spend},
    Heading{"importo speso", F::spend}, Heading{"valor gasto", F::spend}, Heading{"bel\u00f8b brugt", F::spend},
    Heading{"spenderat belopp", F::spend}, Heading{"besteed bedrag", F::spend}, Heading{"spend", F::spend},
    Heading{"impressions", F::impressions}, Heading{"impressionen", F::impressions},
    Heading{"impresiones", F::impressions}, Heading{"impressioni", F::impressions},
    Heading{"impress\u00f5es", F::impressions}, Heading{"eksponeringer", F::impressions},
    Heading{"visningar", F::impressions}, Heading{"exponeringar", F::impressions},
    Heading{"weergaven", F::impressions},
    Heading{"link clicks", F::clicks}, Heading{"link-klicks", F::clicks}, Heading{"klicks auf link", F::clicks},
    Heading{"clics sur le lien", F::clicks}, Heading{"clics en el enlace", F::clicks},
    Heading{"clic sul link", F::clicks}, Heading{"cliques no link", F::clicks}, Heading{"linkklik", F::clicks},
    Heading{"l\u00e4nkklick", F::clicks}, Heading{"inline_link_clicks", F::clicks},
    Heading{"clicks (all)", F::clicks}, Heading{"klicks (alle)", F::clicks}, Heading{"clics (tous)", F::clicks},
    Heading{"clics (todos)", F::clicks}, Heading{"clic (tutti)", F::clicks}, Heading{"cliques (todos)", F::clicks},
    Heading{"clicks", F::clicks},
    Heading{"purchases", F::purchases}, Heading{"website purchases", F::purchases},
    Heading{"websites-k\u00e4ufe", F::purchases}, Heading{"website-k\u00e4ufe", F::purchases},
    Heading{"k\u00e4ufe", F::purchases}, Heading{"achats", F::purchases},
    Heading{"achats sur le site web", F::purchases}, Heading{"compras en el sitio web", F::purchases},
    Heading{"compras", F::purchases}, Heading{"acquisti sul sito web", F::purchases},
    Heading{"acquisti", F::purchases}, Heading{"compras no site", F::purchases},
    Heading{"leads", F::leads},
    Heading{"results", F::results}, Heading{"ergebnisse", F::results}, Heading{"r\u00e9sultats", F::results},
    Heading{"resultados", F::results}, Heading{"risultati", F::results}, Heading{"resultater", F::results},
    Heading{"resultat", F::results},
    Heading{"result indicator", F::result_kind}, Heading{"indikator f\u00fcr ergebnisse", F::result_kind},
    Heading{"indicateur de r\u00e9sultats", F::result_kind}, Heading{"result type", F::result_kind},
    Heading{"purchases conversion value", F::revenue}, Heading{"website purchases conversion value", F::revenue},
    Heading{"websites-k\u00e4ufe - conversion-wert", F::revenue},
    Heading{"k\u00e4ufe - conversion-wert", F::revenue}, Heading{"conversion value", F::revenue},
    Heading{"conversion-wert", F::revenue}, Heading{"achats valeur de conversion", F::revenue},
    Heading{"valeur de conversion", F::revenue}, Heading{"valor de conversi\u00f3n", F::revenue},
    Heading{"valore di conversione", F::revenue}, Heading{"valor de convers\u00e3o de compras", F::revenue}};
constexpr std::array<Name, 34> meta_marks{
    "reporting starts", "amount spent", "berichtsstart", "ausgegebener betrag", "result indicator",
    "indikator f\u00fcr ergebnisse", "link clicks", "link-klicks", "klicks auf link", "ad set name",
    "ausgegebener betrag", "d\u00e9but des rapports", "montant d\u00e9pens\u00e9", "importe gastado",
    "importo speso", "valor gasto", "bel\u00f8b brugt", "spenderat belopp", "besteed bedrag", "clics sur le lien",
    "clics en el enlace", "clic sul link", "cliques no link", "date_stop", "inline_link_clicks",
    "purchases conversion value", "websites-k\u00e4ufe", "ad delivery", "campaign delivery", "adset_name",
    "nom de l'ensemble de publicit\u00e9s", "nombre del conjunto de anuncios", "linkklik", "l\u00e4nkklick"};

constexpr std::array google_ads{
    Heading{"day", F::day}, Heading{"tag", F::day}, Heading{"dag", F::day}, Heading{"jour", F::day},
    Heading{"date", F::day},
    Heading{"campaign", F::campaign}, Heading{"campaign name", F::campaign}, Heading{"kampagne", F::campaign},
    Heading{"kampanj", F::campaign}, Heading{"campagne", F::campaign}, Heading{"campa\u00f1a", F::campaign},
    Heading{"campagna", F::campaign}, Heading{"campanha", F::campaign},
    Heading{"campaign id", F::campaign_id}, Heading{"kampagnen-id", F::campaign_id},
    Heading{"ad group", F::ad_set}, Heading{"anzeigengruppe", F::ad_set}, Heading{"annoncegruppe", F::ad_set},
    Heading{"annonsgrupp", F::ad_set},
    Heading{"ad group id", F::ad_set_id},
    Heading{"ad id", F::ad_id},
    Heading{"ad", F::ad},
    Heading{"currency code", F::currency}, Heading{"w\u00e4hrungscode", F::currency},
    Heading{"valutakode", F::currency}, Heading{"valutakod", F::currency}, Heading{"currency", F::currency},
    Heading{"cost", F::spend}, Heading{"kosten", F::spend}, Heading{"omkostninger", F::spend},
    Heading{"omkostning", F::spend}, Heading{"kostnad", F::spend}, Heading{"co\u00fbt", F::spend},
    Heading{"coste", F::spend}, Heading{"costo", F::spend}, Heading{"custo", F::spend},
    Heading{"impr.", F::impressions}, Heading{"impressions", F::impressions},
    Heading{"impressionen", F::impressions}, Heading{"eksponeringer", F::impressions},
    Heading{"eksp.", F::impressions}, Heading{"exponeringar", F::impressions}, Heading{"exp.", F::impressions},
    Heading{"vertoningen", F::impressions},
    Heading{"clicks", F::clicks}, Heading{"klicks", F::clicks}, Heading{"klik", F::clicks},
    Heading{"klick", F::clicks}, Heading{"klikken", F::clicks}, Heading{"clics", F::clicks},
    Heading{"clic", F::clicks}, Heading{"cliques", F::clicks}, Heading{"interactions", F::clicks},
    Heading{"interaktionen", F::clicks},
    Heading{"conversions", F::conversions}, Heading{"conv.", F::conversions},
    Heading{"konverteringer", F::conversions}, Heading{"konverteringar", F::conversions},
    Heading{"conversies", F::conversions}, Heading{"conversiones", F::conversions},
    Heading{"conversioni", F::conversions}, Heading{"convers\u00f5es", F::conversions},
    Heading{"conv. value", F::revenue}, Heading{"conversion value", F::revenue}, Heading{"conv.-wert", F::revenue},
    Heading{"conversion-wert", F::revenue}, Heading{"konv.v\u00e6rdi", F::revenue},
    Heading{"konv.-v\u00e6rdi", F::revenue}, Heading{"konverteringsv\u00e4rde", F::revenue}};
constexpr std::array<Name, 30> google_ads_marks{
    "impr.", "avg. cpc", "avg. cost", "currency code", "w\u00e4hrungscode", "valutakode", "valutakod",
    "campaign status", "ad group status", "keyword status", "cost / conv.", "kosten/conv.", "conv. value",
    "conv.-wert", "conv. rate", "durchschn. cpc", "gns. cpc", "gen. cpc", "search impr. share", "optimization score",
    "optimisation score", "kampagnenstatus", "anzeigengruppe", "interactions", "interaction rate", "konv.v\u00e6rdi",
    "konverteringsv\u00e4rde/kostnad", "klik", "klick", "omkostninger"};

constexpr std::array linkedin{
    Heading{"start date (in utc)", F::day}, Heading{"start date", F::day}, Heading{"begindatum (in utc)", F::day},
    Heading{"begindatum", F::day}, Heading{"startdatum (in utc)", F::day},
    Heading{"end date (in utc)", F::period_end}, Heading{"end date", F::period_end},
    Heading{"einddatum (in utc)", F::period_end},
    Heading{"campaign name", F::campaign}, Heading{"campagnenaam", F::campaign},
    Heading{"kampagnenname", F::campaign},
    Heading{"campaign id", F::campaign_id}, Heading{"campagne-id", F::campaign_id},
    Heading{"ad set name", F::ad_set}, Heading{"naam van advertentieset", F::ad_set},
    Heading{"ad set id", F::ad_set_id}, Heading{"advertentieset-id", F::ad_set_id},
    Heading{"ad name", F::ad}, Heading{"advertentienaam", F::ad}, Heading{"ad headline", F::ad},
    Heading{"ad id", F::ad_id}, Heading{"advertentie-id", F::ad_id},
    Heading{"currency", F::currency}, Heading{"valuta", F::currency}, Heading{"w\u00e4hrung", F::currency},
    Heading{"total spent", F::spend}, Heading{"totaal besteed", F::spend}, Heading{"gesamtausgaben", F::spend},
    Heading{"impressions", F::impressions}, Heading{"weergaven", F::impressions},
    Heading{"impressionen", F::impressions},
    Heading{"clicks", F::clicks}, Heading{"klikken", F::clicks}, Heading{"klicks", F::clicks},
    Heading{"conversions", F::conversions}, Heading{"conversies", F::conversions},
    Heading{"leads", F::leads},
    Heading{"total engagements", F::engagements}, Heading{"aantal interacties", F::engagements},
    Heading{"total conversion value", F::revenue}, Heading{"conversion value", F::revenue}};
constexpr std::array<Name, 10> linkedin_marks{
    "total spent", "totaal besteed", "gesamtausgaben", "start date (in utc)", "begindatum (in utc)",
    "click through rate", "campaign group name", "total engagements", "clicks to landing page",
    "ad introduction text"};

constexpr std::array tiktok{
    Heading{"by day", F::day}, Heading{"date", F::day},
    Heading{"campaign name", F::campaign},
    Heading{"campaign id", F::campaign_id},
    Heading{"ad group name", F::ad_set},
    Heading{"ad group id", F::ad_set_id},
    Heading{"ad name", F::ad},
    Heading{"ad id", F::ad_id},
    Heading{"currency", F::currency},
    Heading{"cost", F::spend},
    Heading{"impressions", F::impressions}, Heading{"impression", F::impressions},
    Heading{"clicks (destination)", F::clicks}, Heading{"clicks (all)", F::clicks}, Heading{"clicks", F::clicks},
    Heading{"conversions", F::conversions},
    Heading{"results", F::results},
    Heading{"total complete payment value", F::revenue}, Heading{"complete payment value", F::revenue},
    Heading{"total purchase value", F::revenue}};
constexpr std::array<Name, 12> tiktok_marks{
    "clicks (destination)", "ctr (destination)", "cpc (destination)", "by day", "primary status", "secondary status",
    "2-second video views", "6-second video views", "cost per 1,000 people reached", "conversion rate (cvr, clicks)",
    "complete payment value", "cpa"};

constexpr std::array x_ads{
    Heading{"time", F::day}, Heading{"time period", F::day},
    Heading{"campaign", F::campaign}, Heading{"campaign name", F::campaign},
    Heading{"id", F::campaign_id},
    Heading{"currency", F::currency},
    Heading{"spend", F::spend},
    Heading{"impressions", F::impressions},
    Heading{"clicks", F::clicks}, Heading{"link clicks", F::clicks},
    Heading{"engagements", F::engagements},
    Heading{"likes", F::likes},
    Heading{"replies", F::comments},
    Heading{"reposts", F::shares}, Heading{"retweets", F::shares},
    Heading{"follows", F::follows},
    Heading{"purchases", F::purchases},
    Heading{"purchases - sale amount", F::revenue}};
constexpr std::array<Name, 8> x_ads_marks{
    "campaign url", "billed engagements", "campaign start date", "campaign end date", "reposts", "retweets",
    "card engagements", "unfollows"};

constexpr std::array pinterest{
    Heading{"date", F::day},
    Heading{"campaign name", F::campaign},
    Heading{"campaign id", F::campaign_id},
    Heading{"ad group name", F::ad_set},
    Heading{"ad group id", F::ad_set_id},
    Heading{"ad name", F::ad},
    Heading{"currency", F::currency},
    Heading{"spend in account currency", F::spend}, Heading{"spend", F::spend},
    Heading{"impressions", F::impressions}, Heading{"impression(s)", F::impressions},
    Heading{"outbound clicks", F::clicks}, Heading{"pin clicks", F::clicks},
    Heading{"saves", F::saves},
    Heading{"total conversions", F::conversions},
    Heading{"total conversion value", F::revenue}};
constexpr std::array<Name, 6> pinterest_marks{
    "spend in account currency", "pin clicks", "outbound clicks", "total conversions", "ectr", "impression(s)"};

constexpr std::array snapchat{
    Heading{"start time", F::day},
    Heading{"end time", F::period_end},
    Heading{"campaign name", F::campaign},
    Heading{"campaign id", F::campaign_id},
    Heading{"ad set name", F::ad_set},
    Heading{"ad name", F::ad},
    Heading{"currency", F::currency},
    Heading{"amount spent", F::spend}, Heading{"spend", F::spend},
    Heading{"paid impressions", F::impressions}, Heading{"impressions", F::impressions},
    Heading{"swipe ups", F::clicks},
    Heading{"purchases", F::purchases},
    Heading{"purchases value", F::revenue}};
constexpr std::array<Name, 5> snapchat_marks{
    "swipe ups", "swipe up rate", "paid impressions", "cost per swipe up", "ecpa"};

constexpr std::array microsoft{
    Heading{"gregorian date", F::day}, Heading{"date", F::day},
    Heading{"campaign", F::campaign}, Heading{"campaign name", F::campaign},
    Heading{"campaign id", F::campaign_id},
    Heading{"ad group", F::ad_set},
    Heading{"currency code", F::currency}, Heading{"currency", F::currency},
    Heading{"spend", F::spend},
    Heading{"impressions", F::impressions},
    Heading{"clicks", F::clicks},
    Heading{"conversions", F::conversions},
    Heading{"revenue", F::revenue}};
constexpr std::array<Name, 3> microsoft_marks{"gregorian date", "cost per acquisition", "return on ad spend"};

constexpr std::array reddit{
    Heading{"date", F::day},
    Heading{"campaign name", F::campaign},
    Heading{"campaign id", F::campaign_id},
    Heading{"ad group name", F::ad_set},
    Heading{"ad group id", F::ad_set_id},
    Heading{"ad name", F::ad},
    Heading{"currency", F::currency},
    Heading{"spend", F::spend}, Heading{"amount spent", F::spend},
    Heading{"impressions", F::impressions},
    Heading{"clicks", F::clicks},
    Heading{"purchases", F::purchases},
    Heading{"conversions", F::conversions}};
constexpr std::array<Name, 2> reddit_marks{"ecpm", "upvotes"};

constexpr std::array platforms{
    Platform{"meta", "Meta Ads", "Meta", Kind::advertising, meta, meta_marks},
    Platform{"google_ads", "Google Ads", "Google", Kind::advertising, google_ads, google_ads_marks},
    Platform{"linkedin", "LinkedIn Campaign Manager", "LinkedIn", Kind::advertising, linkedin, linkedin_marks},
    Platform{"tiktok", "TikTok Ads", "TikTok", Kind::advertising, tiktok, tiktok_marks},
    Platform{"x", "X Ads", "X", Kind::advertising, x_ads, x_ads_marks},
    Platform{"pinterest", "Pinterest Ads", "Pinterest", Kind::advertising, pinterest, pinterest_marks},
    Platform{"snapchat", "Snapchat Ads", "Snapchat", Kind::advertising, snapchat, snapchat_marks},
    Platform{"microsoft", "Microsoft Advertising", "Microsoft", Kind::advertising, microsoft, microsoft_marks},
    Platform{"reddit", "Reddit Ads", "Reddit", Kind::advertising, reddit, reddit_marks}};
// clang-format on

}  // namespace

std::span<const Platform> advertising_platforms() { return platforms; }

}  // namespace roi::read
