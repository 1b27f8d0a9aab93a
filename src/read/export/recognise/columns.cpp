#include "read/export/recognise/columns.hpp"

#include "read/export/mistake_in.hpp"

namespace roi::inline read {
namespace {

/// Where several columns hold the same: the platform's order decides, unless that would choose between money.
class ColumnChooser {
 public:
    ColumnChooser(const Rows& rows, std::size_t row, Layout& layout) : layout_(layout) {
        layout.headings.reserve(rows.width(row));  // what is normal points into them
        for (std::size_t i = 0; i < rows.width(row); ++i) {
            layout.headings.push_back(rows.cell(row, i));
            normal_.push_back(normal_heading(layout.headings.back()));
        }
    }

    void take(std::string_view name, Field field, bool is_micros, Diagnostics& mistakes,
              const std::string& file) {
        const Column* taken = layout_.column_of(field);
        if (taken != nullptr && is_mapped(taken->index)) return;
        for (std::size_t i = 0; i < normal_.size(); ++i) {
            if (normal_[i].text != name || is_mapped(i)) continue;
            if (taken != nullptr) {
                const bool is_twin =
                    is_money(field) && taken->index != i && normal_[taken->index].text == name;
                if (is_twin)
                    mistakes.push_back(mistake_in(file, "R082", layout_.header_line,
                                                  "two columns hold \"" + std::string(name) + "\": " +
                                                      described(taken->index) + " and " + described(i),
                                                  "remove one of them, or name the one that counts: --map " +
                                                      std::string(field_name(field)) + "=..."));
                continue;
            }
            layout_.columns.push_back(
                {i, field, is_micros, layout_.headings[i], std::string(normal_[i].currency)});
            taken = &layout_.columns.back();
        }
    }

    /// A column that the user names: by its whole heading, or by its normal form.
    bool take_mapped(const ImportRules::Mapping& mapping, Field field, bool is_micros) {
        const auto wanted = normal_heading(mapping.column);
        std::size_t found = normal_.size();
        for (std::size_t i = normal_.size(); i-- > 0;)
            if (normal_[i].text == wanted.text && (found == normal_.size() || wanted.currency.empty() ||
                                                   normal_[i].currency == wanted.currency))
                found = i;
        if (found == normal_.size()) return false;
        mapped_.push_back(found);
        layout_.columns.push_back(
            {found, field, is_micros, layout_.headings[found], std::string(normal_[found].currency)});
        return true;
    }

    std::vector<std::string_view> headings() const {
        return {layout_.headings.begin(), layout_.headings.end()};
    }

 private:
    /// What the user says about a column is all there is to say about it.
    bool is_mapped(std::size_t index) const {
        return std::find(mapped_.begin(), mapped_.end(), index) != mapped_.end();
    }
    std::string described(std::size_t index) const {
        return "column " + std::to_string(index + 1) + " (" + layout_.headings[index] + ")";
    }

    Layout& layout_;
    std::vector<NormalHeading> normal_;
    std::vector<std::size_t> mapped_;
};

}  // namespace

std::string listed_names(const std::vector<std::string>& names) {
    std::string text;
    constexpr std::size_t most = 30;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) text += (i > 0 ? ", " : "") + names[i];
    if (names.size() > most) text += ", and " + std::to_string(names.size() - most) + " more";
    return text;
}

Diagnostic no_such_column(const ImportRules::Mapping& mapping, const std::vector<std::string_view>& headings,
                          std::uint64_t line, const std::string& file) {
    auto mistake = mistake_in(file, "R082", line,
                              "no column is called \"" + mapping.column + "\" (--map " + mapping.field + ")");
    std::vector<std::string> seen;
    for (const auto heading : headings) seen.push_back("\"" + beginning_of(std::string(heading)) + "\"");
    mistake.allowed = listed_names(seen);
    const auto meant = nearest_word(mapping.column, headings);
    if (!meant.empty()) mistake.hint = "did you mean \"" + meant + "\"?";
    return mistake;
}

void choose_columns(const Rows& rows, std::size_t row, const std::string& file, const ImportRules& rules,
                    Layout& layout, Diagnostics& mistakes) {
    ColumnChooser chooser(rows, row, layout);
    for (const auto& mapping : rules.mappings) {
        std::string_view name = mapping.field;
        const bool is_micros = name.ends_with("_micros");
        if (is_micros) name.remove_suffix(7);
        const auto field = field_named(name);
        const bool is_again =
            std::any_of(layout.columns.begin(), layout.columns.end(), [&](const Column& column) {
                return column.field == field ||
                       normal_heading(column.heading).text == normal_heading(mapping.column).text;
            });
        if (is_again) {
            mistakes.push_back(mistake_in(file, "R082", layout.header_line,
                                          "\"" + mapping.field + "\" or \"" + mapping.column +
                                              "\" is mapped twice: it would count twice",
                                          "each field one column, each column one field"));
            continue;
        }
        if (!field || chooser.take_mapped(mapping, *field, is_micros)) continue;
        mistakes.push_back(no_such_column(mapping, chooser.headings(), layout.header_line, file));
    }
    for (const auto& heading : layout.platform->headings)
        chooser.take(heading.name, heading.field, heading.is_micros, mistakes, file);
}

}  // namespace roi::read
