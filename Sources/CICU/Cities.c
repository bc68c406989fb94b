#include <unicode/udat.h>

int32_t cicu_city_of_zone(const char *locale, const UChar *zone, UChar *name, int32_t capacity);

int32_t cicu_city_of_zone(const char *locale, const UChar *zone, UChar *name, int32_t capacity) {
    static const UChar pattern[] = {'V', 'V', 'V', 0};  // the exemplar city of the time zone
    UErrorCode status = U_ZERO_ERROR;
    UDateFormat *format = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, zone, -1, pattern, 3, &status);
    int32_t length = udat_format(format, 0, name, capacity, NULL, &status);
    udat_close(format);
    return U_SUCCESS(status) ? length : 0;
}
