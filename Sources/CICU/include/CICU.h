// The part of ICU that bitext uses, with no ICU type in sight: opaque pointers, fixed-width integers and bytes only.
// (Foundation carries its own, newer ICU; a Swift module that saw both would not compile.)
//
// All text is UTF-8 with explicit byte lengths. Functions that open something return NULL when ICU refuses and write
// a short ICU error name to `*error` (a static string, never freed).
#pragma once
#include <stddef.h>
#include <stdint.h>

const char *cicu_version(void);

// MARK: Boundaries (rules of UAX #29 as ICU tailors them; word boundaries use ICU's dictionaries for Han, kana, Thai)

typedef struct cicu_boundaries cicu_boundaries;
cicu_boundaries *cicu_open_sentences(const char *locale, const char **error);
cicu_boundaries *cicu_open_words(const char *locale, const char **error);
/// Opens an iterator from rule source. On a syntax error `*error_line` and `*error_column` say where.
cicu_boundaries *cicu_open_rules(
    const uint8_t *rules, size_t length, int32_t *error_line, int32_t *error_column, const char **error);
/// Writes the rule source of an open iterator as UTF-8; returns the length needed (call again when larger than
/// capacity).
size_t cicu_rules(const cicu_boundaries *boundaries, uint8_t *buffer, size_t capacity);
/// The text must stay in place until the next call of set_text or close. Returns 0, or an ICU error code.
int32_t cicu_set_text(cicu_boundaries *boundaries, const uint8_t *text, size_t length);
/// The byte offset of the next boundary, or -1 at the end.
int64_t cicu_next(cicu_boundaries *boundaries);
/// The status tag of the rule that made the last boundary (for words: 0 none, 100 number, 200 letter, 300 kana,
/// 400 ideograph).
int32_t cicu_rule_status(cicu_boundaries *boundaries);
void cicu_close(cicu_boundaries *boundaries);

// MARK: Character sets

/// One guess of the charset detector.
typedef struct {
    char name[32];
    int32_t confidence;  // 0...100
} cicu_charset_guess;
/// Writes up to `capacity` guesses, best first; returns how many.
int32_t cicu_detect_charset(const uint8_t *bytes, size_t length, cicu_charset_guess *guesses, int32_t capacity);

/// Decodes bytes to UTF-8 with U+FFFD for what cannot be decoded. The buffer is malloc'ed: free it with
/// cicu_free. Returns NULL when the charset is unknown. `*malformed` counts the replacements.
uint8_t *cicu_decode(
    const char *charset, const uint8_t *bytes, size_t length, size_t *decoded_length, size_t *malformed);
/// Finds where offsets of the decoded text stand in the bytes: for each of `count` offsets of UTF-8, rising, that of the byte
/// where its character begins. Returns 0 when the charset is unknown.
int32_t cicu_source_offsets(
    const char *charset, const uint8_t *bytes, size_t length, const size_t *decoded, size_t *found, size_t count);
/// Whether ICU knows a charset by this name.
int32_t cicu_knows_charset(const char *charset);
void cicu_free(void *pointer);

// MARK: Transliteration and normalisation

typedef struct cicu_transliterator cicu_transliterator;
cicu_transliterator *cicu_open_transliterator(const char *identifier, const char **error);
/// Returns a malloc'ed UTF-8 buffer (free with cicu_free), NULL on failure.
uint8_t *cicu_transliterate(
    const cicu_transliterator *transliterator, const uint8_t *text, size_t length, size_t *result_length);
void cicu_close_transliterator(cicu_transliterator *transliterator);

/// NFKC with case folding (for comparison keys). Returns a malloc'ed UTF-8 buffer, NULL on failure.
uint8_t *cicu_fold(const uint8_t *text, size_t length, size_t *result_length);

// MARK: Characters

/// ISO 15924 code of the scalar's script as ICU's own small integer; cicu_script_name gives "Hani", "Latn" ...
int32_t cicu_script(uint32_t scalar);
const char *cicu_script_name(int32_t script);
/// ICU's general category (u_charType).
int32_t cicu_category(uint32_t scalar);
uint32_t cicu_lowercase(uint32_t scalar);

// MARK: Regular expressions over UTF-8, offsets in bytes

typedef struct cicu_regex cicu_regex;
/// `time_limit` is in ICU's steps of some milliseconds, 0 for none. On a fault `*error_offset` is the place in the
/// pattern, in UTF-16 units.
cicu_regex *cicu_open_regex(
    const uint8_t *pattern, size_t length, int32_t ignores_case, int32_t time_limit, int32_t *error_offset,
    const char **error);
/// The text must stay in place until the next call of set_text or close. Returns 0, or an ICU error code.
int32_t cicu_regex_set_text(cicu_regex *regex, const uint8_t *text, size_t length);
/// Looks for the next match from an offset on: 1 found, 0 none, -1 gave up.
int32_t cicu_regex_find(cicu_regex *regex, int64_t from, int64_t *start, int64_t *end);
/// Whether a match starts at an offset; what is before it is seen by look-behind.
int32_t cicu_regex_looks_at(cicu_regex *regex, int64_t offset);
/// Whether the whole text matches.
int32_t cicu_regex_matches(cicu_regex *regex);
void cicu_close_regex(cicu_regex *regex);

// MARK: Names of countries, languages, currencies and cities, out of ICU's locale data

typedef enum { cicu_names_countries, cicu_names_languages, cicu_names_currencies, cicu_names_cities } cicu_names_kind;
/// Calls back with (code, name in the locale) for every known entry of a kind.
void cicu_each_name(
    cicu_names_kind kind, const char *locale, void *context,
    void (*callback)(void *context, const char *code, const uint8_t *name, size_t length));
