// The source of a rule-based iterator is offered by ICU's C++ class only.
#include <unicode/rbbi.h>

#include <cstring>
#include <string>

extern "C" {
#include "CICU.h"
void *cicu_break_iterator(const cicu_boundaries *boundaries);
}

size_t cicu_rules(const cicu_boundaries *boundaries, uint8_t *buffer, size_t capacity) {
    auto *iterator =
        dynamic_cast<icu::RuleBasedBreakIterator *>(static_cast<icu::BreakIterator *>(cicu_break_iterator(boundaries)));
    if (!iterator) return 0;
    std::string rules;
    iterator->getRules().toUTF8String(rules);
    if (buffer && capacity >= rules.size()) memcpy(buffer, rules.data(), rules.size());
    return rules.size();
}
