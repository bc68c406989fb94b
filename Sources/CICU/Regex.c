#include "CICU.h"

#include <stdlib.h>
#include <unicode/uregex.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

struct cicu_regex {
    URegularExpression *regex;
    UText text;
};

cicu_regex *cicu_open_regex(
    const uint8_t *pattern, size_t length, int32_t ignores_case, int32_t time_limit, int32_t *error_offset,
    const char **error) {
    *error_offset = 0;
    *error = "U_MEMORY_ALLOCATION_ERROR";
    if (length > INT32_MAX / 4) return NULL;
    UChar *source = malloc((length + 1) * sizeof(UChar));
    cicu_regex *result = malloc(sizeof *result);
    UErrorCode status = U_ZERO_ERROR;
    int32_t units = 0;
    if (source && result) {
        u_strFromUTF8WithSub(
            source, (int32_t)length + 1, &units, (const char *)pattern, (int32_t)length, 0xFFFD, NULL, &status);
        UParseError where = {0};
        result->text = (UText)UTEXT_INITIALIZER;
        result->regex = uregex_open(source, units, ignores_case ? UREGEX_CASE_INSENSITIVE : 0, &where, &status);
        // A pattern that would try forever gives up.
        if (U_SUCCESS(status)) uregex_setTimeLimit(result->regex, time_limit, &status);
        if (U_SUCCESS(status)) {
            free(source);
            return result;
        }
        *error_offset = where.offset;
        *error = u_errorName(status);
    }
    free(source);
    free(result);
    return NULL;
}

int32_t cicu_regex_set_text(cicu_regex *regex, const uint8_t *text, size_t length) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&regex->text, (const char *)text, (int64_t)length, &status);
    if (U_SUCCESS(status)) uregex_setUText(regex->regex, &regex->text, &status);
    return U_FAILURE(status) ? (int32_t)status : 0;
}

int32_t cicu_regex_find(cicu_regex *regex, int64_t from, int64_t *start, int64_t *end) {
    UErrorCode status = U_ZERO_ERROR;
    if (!uregex_find64(regex->regex, from, &status) || U_FAILURE(status)) return U_FAILURE(status) ? -1 : 0;
    *start = uregex_start64(regex->regex, 0, &status);
    *end = uregex_end64(regex->regex, 0, &status);
    return U_FAILURE(status) ? -1 : 1;
}

int32_t cicu_regex_looks_at(cicu_regex *regex, int64_t offset) {
    UErrorCode status = U_ZERO_ERROR;
    return uregex_lookingAt64(regex->regex, offset, &status) && U_SUCCESS(status);
}

int32_t cicu_regex_matches(cicu_regex *regex) {
    UErrorCode status = U_ZERO_ERROR;
    return uregex_matches64(regex->regex, 0, &status) && U_SUCCESS(status);
}

void cicu_close_regex(cicu_regex *regex) {
    if (!regex) return;
    uregex_close(regex->regex);
    utext_close(&regex->text);
    free(regex);
}
