#include "read/export/assemble/drafts.hpp"

#include "read/export/add_up/bucket.hpp"

namespace roi::inline read {
namespace {

std::string channel_or_label(const Platform& platform) {
    return std::string(platform.channel.empty() ? platform.label : platform.channel);
}

/// What tells one campaign from another, and what it is called.
struct Identity {
    std::string key;
    std::string name;

    void add(const std::string& id, const std::string& text) {
        key.append(1, '\0').append(id.empty() ? text : id);
        if (!text.empty() || !id.empty()) name += (name.empty() ? "" : " / ") + (text.empty() ? id : text);
    }
};

}  // namespace

void Drafts::add(const Group& group, const GroupNames& names, const std::optional<Currency>& currency,
                 const Line& figures) {
    Draft& draft = draft_of(group, names, currency);
    draft.span.add(group.span());
    const std::string& channel = names[Field::channel];
    draft.line_of(channel.empty() ? std::string(table_.platform().channel) : channel).add(figures);
}

Draft& Drafts::draft_of(const Group& group, const GroupNames& names,
                        const std::optional<Currency>& currency) {
    const ImportRules& rules = table_.rules;
    Identity identity;
    if (currency) identity.key = currency->code();
    const auto add = [&](Field id, Field name) {
        identity.add(has_spoiled_ids_ ? std::string() : names[id], names[name]);
    };
    const bool by_ad = rules.is_by(GroupBy::ad);
    const bool by_set = by_ad || rules.is_by(GroupBy::ad_set);
    const std::string& channel = names[Field::channel];
    const auto first_day = group.span().first[table_.way];
    if (rules.is_by(GroupBy::channel))
        identity.add("", channel.empty() ? channel_or_label(table_.platform()) : channel);
    if (by_set || rules.is_by(GroupBy::campaign)) add(Field::campaign_id, Field::campaign);
    if (by_set) add(Field::ad_set_id, Field::ad_set);
    if (by_ad) add(Field::ad_id, Field::ad);
    if (rules.is_by(GroupBy::month)) identity.add("", month_text(month_of(first_day)));
    if (rules.is_by(GroupBy::day)) identity.add("", day_text(first_day));
    const auto [found, is_new] = index_.emplace(identity.key, drafts_.size());
    if (is_new)
        drafts_.push_back(
            {identity.name.empty() ? name_of_rest() : identity.name, currency, {}, group.first_line, {}});
    return drafts_[found->second];
}

/// The name of a campaign that no row names.
std::string Drafts::name_of_rest() const {
    if (table_.layout.has_campaign() && !table_.rules.is_by(GroupBy::all)) return "(no name)";
    return channel_or_label(table_.platform()) + " (" + file_name(table_.file) + ")";
}

std::optional<Currency> Drafts::first_currency() const {
    if (drafts_.empty()) return std::nullopt;
    return drafts_.front().currency;
}

}  // namespace roi::read
