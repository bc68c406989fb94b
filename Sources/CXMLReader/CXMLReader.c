#include "CXMLReader.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// libxml2 compares each attribute of an element with all others: 20,000 take .8 s, 200,000 minutes. So attributes are
// counted before it sees them. No vocabulary has so many.
enum { MOST_ATTRIBUTES = 1000 };

// Where in the markup the bytes fed so far end, as far as it takes to count the attributes of a tag.
typedef struct tag_scan {
    enum { IN_TEXT, AT_MARKUP, IN_TAG, IN_SINGLE, IN_DOUBLE, AT_DECLARATION, IN_COMMENT, IN_CDATA, IN_PROCESSING, IN_DECLARATION } state;
    int attributes;     // of the tag at hand
    int matched;        // bytes of an opening or closing sequence
    int32_t line;       // line ends before the bytes to come
} tag_scan;

struct cxml_parser {
    xmlParserCtxtPtr context;
    cxml_event *events;
    size_t event_count, event_capacity;
    uint8_t *text;
    size_t text_count, text_capacity;
    int failed;
    int32_t problem_line;
    tag_scan scan;
    char problem[512];
};

static int32_t line_of(const cxml_parser *parser) {
    return parser->context && parser->context->input ? parser->context->input->line : 0;
}

static void fail(cxml_parser *parser, int32_t line, const char *problem) {
    if (parser->failed) return;
    parser->failed = 1;
    parser->problem_line = line;
    snprintf(parser->problem, sizeof parser->problem, "%s", problem);
    for (size_t end = strlen(parser->problem); end && (parser->problem[end - 1] == '\n' || parser->problem[end - 1] == ' ');)
        parser->problem[--end] = 0;
}

static void stop(cxml_parser *parser, const char *problem) {
    fail(parser, line_of(parser), problem);
    xmlStopParser(parser->context);
}

// Room for one more event; null when memory is exhausted, which ends the parse.
static cxml_event *add_event(cxml_parser *parser, int32_t kind, const xmlChar *name) {
    if (parser->event_count == parser->event_capacity) {
        size_t capacity = parser->event_capacity ? parser->event_capacity * 2 : 4096;
        cxml_event *grown = realloc(parser->events, capacity * sizeof *grown);
        if (!grown) {
            stop(parser, "memory is exhausted");
            return 0;
        }
        parser->events = grown;
        parser->event_capacity = capacity;
    }
    cxml_event *event = &parser->events[parser->event_count++];
    event->kind = kind;
    event->line = line_of(parser);
    event->name = (const char *)name;
    event->offset = parser->text_count;
    event->length = 0;
    return event;
}

static int add_text(cxml_parser *parser, const xmlChar *bytes, size_t count) {
    if (parser->text_count + count > parser->text_capacity) {
        size_t capacity = parser->text_capacity ? parser->text_capacity : 1 << 16;
        while (capacity < parser->text_count + count) capacity *= 2;
        uint8_t *grown = realloc(parser->text, capacity);
        if (!grown) {
            stop(parser, "memory is exhausted");
            return 0;
        }
        parser->text = grown;
        parser->text_capacity = capacity;
    }
    memcpy(parser->text + parser->text_count, bytes, count);
    parser->text_count += count;
    return 1;
}

// libxml2 leaves an ampersand in an attribute as `&#38;` as long as entities are not substituted (which must never be
// switched on: it reads local files).
static void add_attribute_value(cxml_parser *parser, const xmlChar *value, size_t count) {
    size_t start = 0;
    for (size_t i = 0; i + 5 <= count; i++) {
        if (value[i] == '&' && !memcmp(value + i, "&#38;", 5)) {
            if (!add_text(parser, value + start, i + 1 - start)) return;
            start = i + 5;
            i += 4;
        }
    }
    add_text(parser, value + start, count - start);
}

static const xmlChar *qualified(cxml_parser *parser, const xmlChar *local, const xmlChar *prefix) {
    return prefix ? xmlDictQLookup(parser->context->dict, prefix, local) : local;
}

static void start_element(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri,
                          int namespace_count, const xmlChar **namespaces, int attribute_count, int defaulted,
                          const xmlChar **attributes) {
    (void)uri, (void)defaulted;
    cxml_parser *parser = user;
    if (!add_event(parser, CXML_START, qualified(parser, local, prefix))) return;
    for (int i = 0; i < namespace_count; i++) {
        const xmlChar *declared = namespaces[2 * i], *value = namespaces[2 * i + 1];
        const xmlChar *name = declared ? qualified(parser, declared, BAD_CAST "xmlns")
                                       : xmlDictLookup(parser->context->dict, BAD_CAST "xmlns", 5);
        cxml_event *event = add_event(parser, CXML_ATTRIBUTE, name);
        if (!event || !value) continue;
        size_t before = parser->text_count;
        if (add_text(parser, value, strlen((const char *)value)))
            parser->events[parser->event_count - 1].length = parser->text_count - before;
    }
    for (int i = 0; i < attribute_count; i++) {
        const xmlChar **attribute = attributes + 5 * i;
        if (!add_event(parser, CXML_ATTRIBUTE, qualified(parser, attribute[0], attribute[1]))) return;
        size_t before = parser->text_count;
        add_attribute_value(parser, attribute[3], (size_t)(attribute[4] - attribute[3]));
        parser->events[parser->event_count - 1].length = parser->text_count - before;
    }
}

static void end_element(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
    (void)uri;
    cxml_parser *parser = user;
    add_event(parser, CXML_END, qualified(parser, local, prefix));
}

static void characters(void *user, const xmlChar *bytes, int count) {
    cxml_parser *parser = user;
    cxml_event *last = parser->event_count ? &parser->events[parser->event_count - 1] : 0;
    if (!last || last->kind != CXML_TEXT) last = add_event(parser, CXML_TEXT, 0);
    if (last && add_text(parser, bytes, (size_t)count)) last->length += (size_t)count;
}

static void internal_subset(void *user, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
    (void)external;
    cxml_parser *parser = user;
    cxml_event *event = add_event(
        parser, CXML_DOCTYPE,
        name ? xmlDictLookup(parser->context->dict, name, -1) : xmlDictLookup(parser->context->dict, BAD_CAST "", 0));
    if (!event || !system) return;
    size_t count = strlen((const char *)system);
    if (add_text(parser, system, count)) parser->events[parser->event_count - 1].length = count;
}

static xmlEntityPtr get_entity(void *user, const xmlChar *name) {
    cxml_parser *parser = user;
    xmlEntityPtr predefined = xmlGetPredefinedEntity(name);
    // Inside the DTD the parser only asks whether a declaration repeats another.
    if (predefined || parser->context->inSubset) return predefined;
    char problem[200];
    snprintf(problem, sizeof problem, "the entity &%.100s; is not one of the five that XML knows by itself", name);
    stop(parser, problem);
    return 0;
}

static void report(void *user, xmlErrorPtr error) {
    cxml_parser *parser = user;
    xmlParserCtxtPtr context = parser->context;
    // libxml2 has one message for a document that goes on too long and for one that ends too early.
    if (error->code == XML_ERR_DOCUMENT_END && context->nameNr > 0) {
        char problem[200];
        snprintf(problem, sizeof problem, "the document ends before <%.100s> is closed", context->name);
        fail(parser, error->line, problem);
    } else if (error->code == XML_ERR_DOCUMENT_END && context->instate != XML_PARSER_EPILOG) {
        fail(parser, error->line, "the document ends before its first element");
    } else if (error->level == XML_ERR_FATAL) fail(parser, error->line, error->message ? error->message : "not well formed");
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

cxml_parser *cxml_create(void) {
    pthread_once(&once, xmlInitParser);
    cxml_parser *parser = calloc(1, sizeof *parser);
    if (!parser) return 0;
    xmlSAXHandler handler;
    memset(&handler, 0, sizeof handler);
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = start_element;
    handler.endElementNs = end_element;
    handler.characters = characters;
    handler.ignorableWhitespace = characters;
    handler.cdataBlock = characters;
    handler.internalSubset = internal_subset;
    handler.getEntity = get_entity;
    handler.serror = report;
    parser->context = xmlCreatePushParserCtxt(&handler, parser, 0, 0, 0);
    if (!parser->context) {
        free(parser);
        return 0;
    }
    // The caller has decoded the document, whatever its declaration says. NOENT, DTDLOAD and HUGE stay off.
    xmlCtxtUseOptions(parser->context, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    return parser;
}

void cxml_free(cxml_parser *parser) {
    if (!parser) return;
    if (parser->context->myDoc) xmlFreeDoc(parser->context->myDoc);
    xmlFreeParserCtxt(parser->context);
    free(parser->events);
    free(parser->text);
    free(parser);
}

static int32_t line_ends(const uint8_t *bytes, size_t count) {
    int32_t found = 0;
    for (size_t i = 0; i < count; i++) found += bytes[i] == '\n';
    return found;
}

// Walks over a piece. The line, from 1, of an element with too many attributes; 0 where there is none.
static int32_t scan_tags(tag_scan *scan, const uint8_t *bytes, size_t count) {
    static const char cdata[] = "[CDATA[";
    for (size_t i = 0; i < count; i++) {
        uint8_t byte = bytes[i];
        switch (scan->state) {
        case IN_TEXT: {
            const uint8_t *next = memchr(bytes + i, '<', count - i);
            if (!next) i = count;
            else {
                i = (size_t)(next - bytes);
                scan->state = AT_MARKUP;
            }
            break;
        }
        case AT_MARKUP:
            scan->attributes = 0;
            scan->matched = 0;
            scan->state = byte == '!' ? AT_DECLARATION : byte == '?' ? IN_PROCESSING : byte == '>' ? IN_TEXT : IN_TAG;
            break;
        case IN_TAG:
            if (byte == '>') scan->state = IN_TEXT;
            else if (byte == '"') scan->state = IN_DOUBLE;
            else if (byte == '\'') scan->state = IN_SINGLE;
            else if (byte == '=' && ++scan->attributes > MOST_ATTRIBUTES) return scan->line + line_ends(bytes, i) + 1;
            break;
        case IN_SINGLE:
        case IN_DOUBLE: {
            const uint8_t *next = memchr(bytes + i, scan->state == IN_SINGLE ? '\'' : '"', count - i);
            if (!next) i = count;
            else {
                i = (size_t)(next - bytes);
                scan->state = IN_TAG;
            }
            break;
        }
        case AT_DECLARATION:
            if (scan->matched == 0 && byte == '-') scan->matched = -1;
            else if (scan->matched == -1 && byte == '-') {
                scan->state = IN_COMMENT;
                scan->matched = 0;
            } else if (scan->matched >= 0 && byte == (uint8_t)cdata[scan->matched]) {
                if (!cdata[++scan->matched]) {
                    scan->state = IN_CDATA;
                    scan->matched = 0;
                }
            } else scan->state = byte == '>' ? IN_TEXT : IN_DECLARATION;
            break;
        case IN_COMMENT:
        case IN_CDATA: {
            uint8_t mark = scan->state == IN_COMMENT ? '-' : ']';
            if (byte == mark) scan->matched++;
            else {
                if (byte == '>' && scan->matched >= 2) scan->state = IN_TEXT;
                scan->matched = 0;
            }
            break;
        }
        case IN_PROCESSING:
            if (byte == '>' && scan->matched) scan->state = IN_TEXT;
            scan->matched = byte == '?';
            break;
        case IN_DECLARATION:
            // Declarations of a document type's own have no elements; what they hold is not counted.
            if (byte == '>') scan->state = IN_TEXT;
            break;
        }
    }
    scan->line += line_ends(bytes, count);
    return 0;
}

int cxml_feed(cxml_parser *parser, const uint8_t *bytes, size_t count, int is_last) {
    parser->event_count = 0;
    parser->text_count = 0;
    if (parser->failed) return -1;
    int32_t crowded = scan_tags(&parser->scan, bytes, count);
    if (crowded) {
        char problem[100];
        snprintf(problem, sizeof problem, "an element has more than %d attributes", MOST_ATTRIBUTES);
        fail(parser, crowded, problem);
        return -1;
    }
    const size_t most = 1 << 20;
    do {
        size_t piece = count < most ? count : most;
        xmlParseChunk(parser->context, (const char *)bytes, (int)piece, is_last && piece == count);
        bytes += piece;
        count -= piece;
    } while (count && !parser->failed);
    if (!parser->failed && !parser->context->wellFormed && parser->context->disableSAX)
        fail(parser, line_of(parser), "the document is not well formed");
    if (!parser->failed && is_last && !parser->context->wellFormed) fail(parser, line_of(parser), "the document ends too early");
    return parser->failed ? -1 : 0;
}

const cxml_event *cxml_events(const cxml_parser *parser, size_t *count) {
    *count = parser->event_count;
    return parser->events;
}

// Never null: a file may begin with texts of no bytes.
const uint8_t *cxml_text(const cxml_parser *parser) { return parser->text ? parser->text : (const uint8_t *)""; }

const char *cxml_problem(const cxml_parser *parser, int32_t *line) {
    *line = parser->problem_line;
    return parser->problem;
}
