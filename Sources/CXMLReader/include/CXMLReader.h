// libxml2's push parser behind opaque pointers and bytes: no libxml2 type is visible to Swift.
//
// A document is fed piece by piece, in UTF-8; each piece leaves a list of events behind. No tree is built, nothing is
// ever loaded (no DTD, no entity, no address), and no entity but the five predefined ones is ever expanded, so that
// memory is bounded by the largest piece and tag.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct cxml_parser cxml_parser;

enum {
    CXML_START = 1,      // name; its attributes follow as events of their own
    CXML_ATTRIBUTE = 2,  // name and value
    CXML_END = 3,        // name
    CXML_TEXT = 4,       // neighbouring texts and CDATA sections come as one event within a piece
    CXML_DOCTYPE = 5,    // name of the root; the system identifier as text
};

typedef struct cxml_event {
    int32_t kind;
    int32_t line;      // counted from 1
    const char *name;  // qualified, NUL-terminated; equal names have equal addresses while the parser lives
    size_t offset;     // of the value or text in cxml_text()
    size_t length;
} cxml_event;

// Null only when memory is exhausted.
cxml_parser *cxml_create(void);
void cxml_free(cxml_parser *parser);

// Parses one more piece and replaces the events. 0, or -1 when the document is not well formed or uses an entity:
// the events found before the fault are there all the same, and further pieces are refused.
int cxml_feed(cxml_parser *parser, const uint8_t *bytes, size_t count, int is_last);

// The events of the last piece; valid until the next.
const cxml_event *cxml_events(const cxml_parser *parser, size_t *count);
const uint8_t *cxml_text(const cxml_parser *parser);

// What the fault was: libxml2's words (without a line end) and the line.
const char *cxml_problem(const cxml_parser *parser, int32_t *line);
