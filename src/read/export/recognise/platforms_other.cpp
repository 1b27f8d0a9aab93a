// What analytics, shops and tables of data pipelines call their columns, and the rows that roi names itself.
#include <array>

#include "read/export/recognise/platforms.hpp"

namespace roi::inline read {
namespace {

// clang-format off
using F = Field;
using Name = std::string_view;
using Kind = Platform::Kind;

constexpr std::array ga4{
    Heading{"date", F::day},
    Heading{"session campaign", F::campaign},
    Heading{"session source / medium", F::channel},
    Heading{"session primary channel group (default channel group)", F::channel},
    Heading{"session default channel group", F::channel}, Heading{"session primary channel group", F::channel},
    Heading{"first user default channel group", F::channel}, Heading{"session source/medium", F::channel},
    Heading{"default channel group", F::channel},
    Heading{"sessions", F::sessions},
    Heading{"transactions", F::purchases}, Heading{"ecommerce purchases", F::purchases},
    Heading{"key events", F::conversions}, Heading{"conversions", F::conversions},
    Heading{"purchase revenue", F::revenue}, Heading{"total revenue", F::revenue},
    Heading{"views", F::views}};
constexpr std::array<Name, 14> ga4_marks{
    "session campaign", "session source / medium", "session primary channel group (default channel group)",
    "session default channel group", "session primary channel group", "engaged sessions",
    "first user default channel group", "key events", "purchase revenue", "total users", "active users",
    "page path and screen class", "engagement rate", "event count"};

constexpr std::array universal_analytics{
    Heading{"default channel grouping (standard-channelgruppierung)", F::channel},
    Heading{"default channel grouping", F::channel}, Heading{"source / medium", F::channel},
    Heading{"quelle/medium", F::channel},
    Heading{"campaign", F::campaign}, Heading{"kampagne", F::campaign},
    Heading{"date", F::day}, Heading{"datum", F::day},
    Heading{"sessions", F::sessions}, Heading{"sitzungen", F::sessions},
    Heading{"transactions", F::purchases}, Heading{"transaktionen", F::purchases},
    Heading{"umsatz", F::revenue}, Heading{"revenue", F::revenue}};
constexpr std::array<Name, 9> universal_analytics_marks{
    "default channel grouping (standard-channelgruppierung)", "default channel grouping", "absprungrate",
    "bounce rate", "seiten/sitzung", "pages / session", "e-commerce-conversion-rate", "ecommerce conversion rate",
    "quelle/medium"};

constexpr std::array youtube{
    Heading{"video title", F::ad},
    Heading{"content", F::ad_id},
    Heading{"date", F::day},
    Heading{"views", F::views},
    Heading{"likes", F::likes},
    Heading{"shares", F::shares},
    Heading{"comments added", F::comments},
    Heading{"subscribers", F::follows},
    Heading{"impressions", F::impressions},
    Heading{"estimated revenue", F::revenue}};
constexpr std::array<Name, 4> youtube_marks{
    "watch time (hours)", "video publish time", "impressions click-through rate (%)", "video title"};

constexpr std::array business_profile{
    Heading{"business name", F::campaign},
    Heading{"store code", F::campaign_id},
    Heading{"calls", F::calls},
    Heading{"messages", F::messages},
    Heading{"bookings", F::bookings},
    Heading{"directions", F::directions},
    Heading{"website clicks", F::website_clicks}};
constexpr std::array<Name, 4> business_profile_marks{
    "store code", "google search - mobile", "google maps - mobile", "directions"};

constexpr std::array shopify{
    Heading{"name", F::order},
    Heading{"financial status", F::order_status},
    Heading{"cancelled at", F::cancelled},
    Heading{"created at", F::day},
    Heading{"currency", F::currency},
    Heading{"total", F::revenue},
    Heading{"refunded amount", F::refunded}};
constexpr std::array<Name, 5> shopify_marks{
    "financial status", "lineitem quantity", "lineitem name", "lineitem price", "refunded amount"};

// Tables of data pipelines: named by the programming interfaces of the platforms.
constexpr std::array facebook_table{
    Heading{"date", F::day},
    Heading{"campaign_name", F::campaign},
    Heading{"campaign_id", F::campaign_id},
    Heading{"adset_name", F::ad_set},
    Heading{"adset_id", F::ad_set_id},
    Heading{"ad_name", F::ad},
    Heading{"ad_id", F::ad_id},
    Heading{"spend", F::spend},
    Heading{"impressions", F::impressions},
    Heading{"inline_link_clicks", F::clicks}};
constexpr std::array<Name, 1> facebook_table_marks{"inline_link_clicks"};
constexpr std::array google_table{
    Heading{"date", F::day},
    Heading{"campaign_name", F::campaign},
    Heading{"campaign_id", F::campaign_id},
    Heading{"campaign.name", F::campaign},
    Heading{"campaign.id", F::campaign_id}, Heading{"id", F::campaign_id},
    Heading{"cost_micros", F::spend, true}, Heading{"metrics.cost_micros", F::spend, true},
    Heading{"impressions", F::impressions},
    Heading{"clicks", F::clicks},
    Heading{"conversions", F::conversions},
    Heading{"conversions_value", F::revenue}};
constexpr std::array<Name, 4> google_table_marks{
    "cost_micros", "metrics.cost_micros", "conversions_value", "view_through_conversions"};
constexpr std::array linkedin_table{
    Heading{"day", F::day}, Heading{"date_day", F::day},
    Heading{"campaign_name", F::campaign},
    Heading{"campaign_id", F::campaign_id},
    Heading{"cost_in_local_currency", F::spend},
    Heading{"impressions", F::impressions},
    Heading{"clicks", F::clicks},
    Heading{"external_website_conversions", F::conversions},
    Heading{"one_click_leads", F::leads},
    Heading{"conversion_value_in_local_currency", F::revenue}};
constexpr std::array<Name, 3> linkedin_table_marks{
    "cost_in_local_currency", "conversion_value_in_local_currency", "external_website_conversions"};
constexpr std::array tiktok_table{
    Heading{"stat_time_hour", F::day}, Heading{"stat_time_day", F::day},
    Heading{"campaign_name", F::campaign},
    Heading{"campaign_id", F::campaign_id},
    Heading{"adgroup_id", F::ad_set_id},
    Heading{"ad_id", F::ad_id},
    Heading{"spend", F::spend},
    Heading{"impressions", F::impressions},
    Heading{"clicks", F::clicks},
    Heading{"conversion", F::conversions},
    Heading{"total_purchase_value", F::revenue}};
constexpr std::array<Name, 4> tiktok_table_marks{
    "stat_time_hour", "stat_time_day", "total_purchase_value", "real_time_conversion"};
constexpr std::array pinterest_table{
    Heading{"date", F::day},
    Heading{"campaign_name", F::campaign},
    Heading{"campaign_id", F::campaign_id},
    Heading{"spend_in_micro_dollar", F::spend, true},
    Heading{"impression_1", F::impressions},
    Heading{"clickthrough_1", F::clicks},
    Heading{"total_conversions", F::conversions},
    Heading{"total_conversions_value_in_micro_dollar", F::revenue, true}};
constexpr std::array<Name, 3> pinterest_table_marks{
    "spend_in_micro_dollar", "total_conversions_value_in_micro_dollar", "clickthrough_1"};
constexpr std::array snapchat_table{
    Heading{"date", F::day},
    Heading{"campaign_name", F::campaign},
    Heading{"campaign_id", F::campaign_id},
    Heading{"spend", F::spend, true},
    Heading{"impressions", F::impressions},
    Heading{"swipes", F::clicks},
    Heading{"conversion_purchases", F::purchases}};
constexpr std::array<Name, 3> snapchat_table_marks{"swipes", "screen_time_millis", "swipe_up_percent"};
constexpr std::array reddit_table{
    Heading{"date", F::day},
    Heading{"campaign_name", F::campaign},
    Heading{"campaign_id", F::campaign_id},
    Heading{"spend", F::spend, true},
    Heading{"impressions", F::impressions},
    Heading{"clicks", F::clicks}};
constexpr std::array<Name, 4> reddit_table_marks{
    "conversion_roas", "app_install_metrics_spend", "comment_upvotes", "video_viewable_impressions"};
constexpr std::array x_table{
    Heading{"date", F::day},
    Heading{"campaign_name", F::campaign},
    Heading{"campaign_id", F::campaign_id},
    Heading{"billed_charge_local_micro", F::spend, true},
    Heading{"impressions", F::impressions},
    Heading{"url_clicks", F::clicks}, Heading{"clicks", F::clicks},
    Heading{"engagements", F::engagements},
    Heading{"conversion_purchases_metric", F::purchases},
    Heading{"conversion_purchases_sale_amount_local_micro", F::revenue, true}};
constexpr std::array<Name, 2> x_table_marks{"billed_charge_local_micro", "billed_engagements"};

// Rows that roi names itself: those of `roi schema sql`, and tables that use the same plain words.
constexpr std::array rows{
    Heading{"date_from", F::day}, Heading{"date", F::day}, Heading{"period_from", F::day},
    Heading{"date_to", F::period_end}, Heading{"period_to", F::period_end},
    Heading{"campaign", F::campaign}, Heading{"campaign_name", F::campaign},
    Heading{"campaign_id", F::campaign_id},
    Heading{"ad_set", F::ad_set},
    Heading{"ad_set_id", F::ad_set_id},
    Heading{"ad", F::ad},
    Heading{"ad_id", F::ad_id},
    Heading{"channel", F::channel},
    Heading{"currency", F::currency},
    Heading{"measure", F::measure_name},
    Heading{"amount", F::amount},
    Heading{"spend_micros", F::spend, true},
    Heading{"revenue_micros", F::revenue, true},
    Heading{"spend", F::spend}, Heading{"cost", F::spend},
    Heading{"revenue", F::revenue},
    Heading{"impressions", F::impressions},
    Heading{"clicks", F::clicks},
    Heading{"conversions", F::conversions},
    Heading{"purchases", F::purchases},
    Heading{"leads", F::leads},
    Heading{"sessions", F::sessions},
    Heading{"engagements", F::engagements},
    Heading{"views", F::views}};
constexpr std::array<Name, 5> rows_marks{"spend_micros", "revenue_micros", "date_from", "period_from", "measure"};
constexpr std::array<Name, 0> no_marks{};
constexpr std::array<Heading, 0> no_headings{};

constexpr std::array platforms{
    Platform{"ga4", "Google Analytics 4", "", Kind::analytics, ga4, ga4_marks},
    Platform{"universal_analytics", "Universal Analytics", "", Kind::analytics, universal_analytics, universal_analytics_marks},
    Platform{"youtube", "YouTube Studio", "YouTube", Kind::organic, youtube, youtube_marks},
    Platform{"business_profile", "Google Business Profile", "Google Business Profile", Kind::organic, business_profile, business_profile_marks},
    Platform{"shopify", "Shopify orders", "Shop", Kind::shop, shopify, shopify_marks},
    Platform{"meta_table", "Meta Ads, from a data pipeline", "Meta", Kind::advertising, facebook_table, facebook_table_marks},
    Platform{"google_ads_table", "Google Ads, from a data pipeline", "Google", Kind::advertising, google_table, google_table_marks},
    Platform{"linkedin_table", "LinkedIn, from a data pipeline", "LinkedIn", Kind::advertising, linkedin_table, linkedin_table_marks},
    Platform{"tiktok_table", "TikTok, from a data pipeline", "TikTok", Kind::advertising, tiktok_table, tiktok_table_marks},
    Platform{"pinterest_table", "Pinterest, from a data pipeline", "Pinterest", Kind::advertising, pinterest_table, pinterest_table_marks},
    Platform{"snapchat_table", "Snapchat, from a data pipeline", "Snapchat", Kind::advertising, snapchat_table, snapchat_table_marks},
    Platform{"reddit_table", "Reddit, from a data pipeline", "Reddit", Kind::advertising, reddit_table, reddit_table_marks},
    Platform{"x_table", "X, from a data pipeline", "X", Kind::advertising, x_table, x_table_marks},
    Platform{"rows", "rows", "", Kind::rows, rows, rows_marks},
    Platform{"generic", "a table with mapped columns", "", Kind::rows, no_headings, no_marks}};
// clang-format on

}  // namespace

std::span<const Platform> other_platforms() { return platforms; }

}  // namespace roi::read
