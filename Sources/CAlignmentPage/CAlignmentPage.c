#include "CAlignmentPage.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char page[] = {
#embed "Page/review-page.html"
};

const unsigned char *calignmentpage_bytes(size_t *length) {
    *length = sizeof page;
    return page;
}
