#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>
#include <unicode/uenum.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/utrans.h>
#include <unicode/uversion.h>

const char *cicu_version(void) { return U_ICU_VERSION; }

// ICU works in UTF-16; these two carry text across. Unpaired or invalid bytes become U+FFFD.
static UChar *to_utf16(const uint8_t *text, size_t length, int32_t *result_length) {
    if (length > INT32_MAX / 4) return NULL;
    UChar *buffer = malloc((length + 1) * sizeof(UChar));
    if (!buffer) return NULL;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8WithSub(
        buffer, (int32_t)length + 1, result_length, (const char *)text, (int32_t)length, 0xFFFD, NULL, &status);
    if (U_FAILURE(status)) {
        free(buffer);
        return NULL;
    }
    return buffer;
}

static uint8_t *to_utf8(const UChar *text, int32_t length, size_t *result_length) {
    uint8_t *buffer = malloc((size_t)length * 3 + 1);
    if (!buffer) return NULL;
    UErrorCode status = U_ZERO_ERROR;
    int32_t written = 0;
    u_strToUTF8WithSub((char *)buffer, length * 3 + 1, &written, text, length, 0xFFFD, NULL, &status);
    if (U_FAILURE(status)) {
        free(buffer);
        return NULL;
    }
    *result_length = (size_t)written;
    return buffer;
}

// MARK: Boundaries

struct cicu_boundaries {
    UBreakIterator *iterator;
    UText text;
};

void *cicu_break_iterator(const cicu_boundaries *boundaries) { return boundaries->iterator; }

static cicu_boundaries *wrap(UBreakIterator *iterator, UErrorCode status, const char **error) {
    if (U_FAILURE(status) || !iterator) {
        if (error) *error = u_errorName(status);
        return NULL;
    }
    cicu_boundaries *boundaries = malloc(sizeof *boundaries);
    boundaries->iterator = iterator;
    boundaries->text = (UText)UTEXT_INITIALIZER;
    return boundaries;
}

cicu_boundaries *cicu_open_sentences(const char *locale, const char **error) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(UBRK_SENTENCE, locale, NULL, 0, &status);
    return wrap(iterator, status, error);
}

cicu_boundaries *cicu_open_words(const char *locale, const char **error) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(UBRK_WORD, locale, NULL, 0, &status);
    return wrap(iterator, status, error);
}

cicu_boundaries *cicu_open_rules(
    const uint8_t *rules, size_t length, int32_t *error_line, int32_t *error_column, const char **error) {
    int32_t rules_length = 0;
    UChar *source = to_utf16(rules, length, &rules_length);
    if (!source) {
        if (error) *error = "U_MEMORY_ALLOCATION_ERROR";
        return NULL;
    }
    UErrorCode status = U_ZERO_ERROR;
    UParseError where = {0};
    UBreakIterator *iterator = ubrk_openRules(source, rules_length, NULL, 0, &where, &status);
    free(source);
    if (error_line) *error_line = where.line;
    if (error_column) *error_column = where.offset;
    return wrap(iterator, status, error);
}

int32_t cicu_set_text(cicu_boundaries *boundaries, const uint8_t *text, size_t length) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&boundaries->text, (const char *)text, (int64_t)length, &status);
    if (U_SUCCESS(status)) ubrk_setUText(boundaries->iterator, &boundaries->text, &status);
    if (U_SUCCESS(status)) ubrk_first(boundaries->iterator);
    return U_FAILURE(status) ? (int32_t)status : 0;
}

int64_t cicu_next(cicu_boundaries *boundaries) {
    int32_t next = ubrk_next(boundaries->iterator);
    return next == UBRK_DONE ? -1 : next;
}

int32_t cicu_rule_status(cicu_boundaries *boundaries) { return ubrk_getRuleStatus(boundaries->iterator); }

void cicu_close(cicu_boundaries *boundaries) {
    if (!boundaries) return;
    ubrk_close(boundaries->iterator);
    utext_close(&boundaries->text);
    free(boundaries);
}

// MARK: Character sets

int32_t cicu_detect_charset(const uint8_t *bytes, size_t length, cicu_charset_guess *guesses, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    if (U_FAILURE(status)) return 0;
    ucsdet_setText(detector, (const char *)bytes, length > INT32_MAX ? INT32_MAX : (int32_t)length, &status);
    int32_t found = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector, &found, &status);
    int32_t written = 0;
    for (int32_t i = 0; U_SUCCESS(status) && i < found && written < capacity; i++) {
        const char *name = ucsdet_getName(matches[i], &status);
        int32_t confidence = ucsdet_getConfidence(matches[i], &status);
        if (U_FAILURE(status) || !name) break;
        strncpy(guesses[written].name, name, sizeof guesses[written].name - 1);
        guesses[written].name[sizeof guesses[written].name - 1] = 0;
        guesses[written++].confidence = confidence;
    }
    ucsdet_close(detector);
    return written;
}

typedef struct {
    size_t malformed;
} decode_context;

static void count_and_substitute(
    const void *context, UConverterToUnicodeArgs *arguments, const char *units, int32_t length,
    UConverterCallbackReason reason, UErrorCode *status) {
    if (reason > UCNV_IRREGULAR) return;  // reset, close, clone
    ((decode_context *)context)->malformed++;
    *status = U_ZERO_ERROR;
    UCNV_TO_U_CALLBACK_SUBSTITUTE(NULL, arguments, units, length, reason, status);
}

int32_t cicu_knows_charset(const char *charset) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(charset, &status);
    if (U_FAILURE(status)) return 0;
    ucnv_close(converter);
    return 1;
}

uint8_t *cicu_decode(
    const char *charset, const uint8_t *bytes, size_t length, size_t *decoded_length, size_t *malformed) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *source = ucnv_open(charset, &status);
    UConverter *target = ucnv_open("UTF-8", &status);
    uint8_t *result = NULL;
    decode_context context = {0};
    if (U_SUCCESS(status)) {
        ucnv_setToUCallBack(source, count_and_substitute, &context, NULL, NULL, &status);
        size_t capacity = length + length / 2 + 64, used = 0;
        result = malloc(capacity);
        const char *in = (const char *)bytes, *in_end = in + length;
        UChar pivot[2048], *pivot_source = pivot, *pivot_target = pivot;
        UBool reset = 1;
        while (result) {
            char *out = (char *)result + used;
            status = U_ZERO_ERROR;
            ucnv_convertEx(
                target, source, &out, (char *)result + capacity, &in, in_end, pivot, &pivot_source, &pivot_target,
                pivot + 2048, reset, 1, &status);
            reset = 0;
            used = (size_t)(out - (char *)result);
            if (status != U_BUFFER_OVERFLOW_ERROR) break;
            capacity *= 2;
            uint8_t *larger = realloc(result, capacity);
            if (!larger) {
                free(result);
                result = NULL;
                break;
            }
            result = larger;
        }
        if (result && U_FAILURE(status)) {
            free(result);
            result = NULL;
        }
        *decoded_length = used;
        *malformed = context.malformed;
    }
    if (source) ucnv_close(source);
    if (target) ucnv_close(target);
    return result;
}

int32_t cicu_source_offsets(
    const char *charset, const uint8_t *bytes, size_t length, const size_t *decoded, size_t *found, size_t count) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *source = ucnv_open(charset, &status);
    if (U_FAILURE(status)) return 0;
    const char *in = (const char *)bytes, *in_end = in + length;
    size_t place = 0, next = 0;
    do {
        UChar units[1024];
        int32_t offsets[1024];
        UChar *out = units;
        const char *start = in;
        status = U_ZERO_ERROR;
        ucnv_toUnicode(source, &out, units + 1024, &in, in_end, offsets, 1, &status);
        // A character's offset may be unknown where its first bytes came with the call before.
        size_t known = (size_t)(start - (const char *)bytes);
        for (UChar *unit = units; unit < out; unit++) {
            // Counted with the first half.
            if (U16_IS_TRAIL(*unit)) continue;
            if (offsets[unit - units] >= 0) known = (size_t)(start - (const char *)bytes) + (size_t)offsets[unit - units];
            while (next < count && decoded[next] <= place) found[next++] = known;
            place += *unit < 0x80 ? 1 : *unit < 0x800 ? 2 : U16_IS_LEAD(*unit) ? 4 : 3;
        }
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    while (next < count) found[next++] = length;
    ucnv_close(source);
    return 1;
}

void cicu_free(void *pointer) { free(pointer); }

// MARK: Transliteration and normalisation

struct cicu_transliterator {
    UTransliterator *transliterator;
};

cicu_transliterator *cicu_open_transliterator(const char *identifier, const char **error) {
    UChar name[128];
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0;
    u_strFromUTF8(name, 128, &length, identifier, -1, &status);
    UTransliterator *opened = utrans_openU(name, length, UTRANS_FORWARD, NULL, 0, NULL, &status);
    if (U_FAILURE(status) || !opened) {
        if (error) *error = u_errorName(status);
        return NULL;
    }
    cicu_transliterator *result = malloc(sizeof *result);
    result->transliterator = opened;
    return result;
}

uint8_t *cicu_transliterate(
    const cicu_transliterator *transliterator, const uint8_t *text, size_t length, size_t *result_length) {
    int32_t source_length = 0;
    UChar *source = to_utf16(text, length, &source_length);
    if (!source) return NULL;
    // Latin readings are longer than the Han they stand for (zhuang plus a space for one unit).
    int32_t capacity = source_length * 8 + 64;
    for (int attempt = 0; attempt < 3; attempt++, capacity *= 4) {
        UChar *buffer = malloc((size_t)capacity * sizeof(UChar));
        if (!buffer) break;
        memcpy(buffer, source, (size_t)source_length * sizeof(UChar));
        int32_t used = source_length, limit = source_length;
        UErrorCode status = U_ZERO_ERROR;
        utrans_transUChars(transliterator->transliterator, buffer, &used, capacity, 0, &limit, &status);
        if (U_SUCCESS(status) && used <= capacity) {
            uint8_t *result = to_utf8(buffer, used, result_length);
            free(buffer);
            free(source);
            return result;
        }
        free(buffer);
        if (status != U_BUFFER_OVERFLOW_ERROR) break;
    }
    free(source);
    return NULL;
}

void cicu_close_transliterator(cicu_transliterator *transliterator) {
    if (!transliterator) return;
    utrans_close(transliterator->transliterator);
    free(transliterator);
}

uint8_t *cicu_fold(const uint8_t *text, size_t length, size_t *result_length) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&status);
    int32_t source_length = 0;
    UChar *source = U_SUCCESS(status) ? to_utf16(text, length, &source_length) : NULL;
    if (!source) return NULL;
    int32_t capacity = source_length * 2 + 64;
    uint8_t *result = NULL;
    for (int attempt = 0; attempt < 2; attempt++) {
        UChar *buffer = malloc((size_t)capacity * sizeof(UChar));
        if (!buffer) break;
        status = U_ZERO_ERROR;
        int32_t used = unorm2_normalize(normalizer, source, source_length, buffer, capacity, &status);
        if (U_SUCCESS(status)) result = to_utf8(buffer, used, result_length);
        free(buffer);
        if (status != U_BUFFER_OVERFLOW_ERROR) break;
        capacity = used + 1;
    }
    free(source);
    return result;
}

// MARK: Characters

int32_t cicu_script(uint32_t scalar) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript((UChar32)scalar, &status);
}

const char *cicu_script_name(int32_t script) {
    const char *name = uscript_getShortName((UScriptCode)script);
    return name ? name : "Zzzz";
}

int32_t cicu_category(uint32_t scalar) { return u_charType((UChar32)scalar); }
uint32_t cicu_lowercase(uint32_t scalar) { return (uint32_t)u_tolower((UChar32)scalar); }

// MARK: Names

int32_t cicu_city_of_zone(const char *locale, const UChar *zone, UChar *name, int32_t capacity);

static void give(
    const UChar *name, int32_t length, const char *code, void *context,
    void (*callback)(void *, const char *, const uint8_t *, size_t)) {
    size_t bytes = 0;
    uint8_t *text = to_utf8(name, length, &bytes);
    if (!text) return;
    callback(context, code, text, bytes);
    free(text);
}

void cicu_each_name(
    cicu_names_kind kind, const char *locale, void *context,
    void (*callback)(void *context, const char *code, const uint8_t *name, size_t length)) {
    UChar name[256];
    UErrorCode status = U_ZERO_ERROR;
    if (kind == cicu_names_countries || kind == cicu_names_languages) {
        const char *const *codes = kind == cicu_names_countries ? uloc_getISOCountries() : uloc_getISOLanguages();
        for (; *codes; codes++) {
            char identifier[16] = "";
            if (kind == cicu_names_countries) strcpy(identifier, "und_");
            strncat(identifier, *codes, 8);
            status = U_ZERO_ERROR;
            int32_t length = kind == cicu_names_countries
                                 ? uloc_getDisplayCountry(identifier, locale, name, 256, &status)
                                 : uloc_getDisplayLanguage(identifier, locale, name, 256, &status);
            // A default warning means that the locale has no name of its own: the code came back.
            if (U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING && length > 0)
                give(name, length, *codes, context, callback);
        }
    } else if (kind == cicu_names_currencies) {
        UEnumeration *codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
        const char *code;
        while (U_SUCCESS(status) && (code = uenum_next(codes, NULL, &status))) {
            UChar currency[4];
            u_charsToUChars(code, currency, 4);
            int32_t length = 0;
            UErrorCode found = U_ZERO_ERROR;
            const UChar *text = ucurr_getName(currency, locale, UCURR_LONG_NAME, NULL, &length, &found);
            if (U_SUCCESS(found) && found != U_USING_DEFAULT_WARNING) give(text, length, code, context, callback);
        }
        uenum_close(codes);
    } else {
        // Exemplar cities of time zones: the "VVV" date pattern prints them.
        UEnumeration *zones = ucal_openTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, NULL, NULL, &status);
        const char *zone;
        while (U_SUCCESS(status) && (zone = uenum_next(zones, NULL, &status))) {
            UChar identifier[64];
            UErrorCode copied = U_ZERO_ERROR;
            u_strFromUTF8(identifier, 64, NULL, zone, -1, &copied);
            int32_t length = U_SUCCESS(copied) ? cicu_city_of_zone(locale, identifier, name, 256) : 0;
            if (length > 0) give(name, length, zone, context, callback);
        }
        uenum_close(zones);
    }
}
