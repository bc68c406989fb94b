#include "CResources.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

// One line a file. (An empty file would be an empty array, which C does not have.)
static const unsigned char segmentation_en[] = {
#embed "Data/segmentation-en.tsv"
};
static const unsigned char segmentation_de[] = {
#embed "Data/segmentation-de.tsv"
};
static const unsigned char segmentation_fr[] = {
#embed "Data/segmentation-fr.tsv"
};
static const unsigned char segmentation_others[] = {
#embed "Data/segmentation-others.tsv"
};

static const unsigned char weights_encoder[] = {
#embed "Data/weights-encoder.tsv"
};

static const unsigned char weights_dictionary[] = {
#embed "Data/weights-dictionary.tsv"
};

static const unsigned char weights_encoder_dictionary[] = {
#embed "Data/weights-encoder-dictionary.tsv"
};

static const unsigned char weights_alphabets[] = {
#embed "Data/weights-alphabets.tsv"
};

static const unsigned char weights_encoder_alphabets[] = {
#embed "Data/weights-encoder-alphabets.tsv"
};

static const unsigned char weights_plain[] = {
#embed "Data/weights-plain.tsv"
};

static const unsigned char number_words_table[] = {
#embed "Data/number-words.tsv"
};
static const unsigned char measures_table[] = {
#embed "Data/measures.tsv"
};
static const unsigned char agency_table[] = {
#embed "Data/agency.tsv"
};
static const unsigned char simplified_table[] = {
#embed "Data/simplified.tsv"
};
static const unsigned char function_words_table[] = {
#embed "Data/function-words.tsv"
};
static const unsigned char word_forms_table[] = {
#embed "Data/word-forms.tsv"
};
static const unsigned char latin_letters_table[] = {
#embed "Data/latin-letters.tsv"
};
static const unsigned char pinyin_table[] = {
#embed "Data/pinyin.tsv"
};

static const unsigned char chrome_table[] = {
#embed "Data/chrome.tsv"
};

static const unsigned char token_match[] = {
#embed "Data/token-match.model"
};

static const unsigned char quality_table[] = {
#embed "Data/quality.tsv"
};

static const struct {
    const char *name;
    const unsigned char *bytes;
    size_t length;
} files[] = {
    {"number-words.tsv", number_words_table, sizeof number_words_table},
    {"measures.tsv", measures_table, sizeof measures_table},
    {"agency.tsv", agency_table, sizeof agency_table},
    {"simplified.tsv", simplified_table, sizeof simplified_table},
    {"function-words.tsv", function_words_table, sizeof function_words_table},
    {"word-forms.tsv", word_forms_table, sizeof word_forms_table},
    {"latin-letters.tsv", latin_letters_table, sizeof latin_letters_table},
    {"pinyin.tsv", pinyin_table, sizeof pinyin_table},
    {"chrome.tsv", chrome_table, sizeof chrome_table},
    {"weights-alphabets.tsv", weights_alphabets, sizeof weights_alphabets},
    {"weights-encoder-alphabets.tsv", weights_encoder_alphabets, sizeof weights_encoder_alphabets},
    {"weights-encoder.tsv", weights_encoder, sizeof weights_encoder},
    {"weights-dictionary.tsv", weights_dictionary, sizeof weights_dictionary},
    {"weights-encoder-dictionary.tsv", weights_encoder_dictionary, sizeof weights_encoder_dictionary},
    {"quality.tsv", quality_table, sizeof quality_table},
    {"token-match.model", token_match, sizeof token_match},
    {"weights-plain.tsv", weights_plain, sizeof weights_plain},
    {"segmentation-en.tsv", segmentation_en, sizeof segmentation_en},
    {"segmentation-de.tsv", segmentation_de, sizeof segmentation_de},
    {"segmentation-fr.tsv", segmentation_fr, sizeof segmentation_fr},
    {"segmentation-others.tsv", segmentation_others, sizeof segmentation_others},
};

const unsigned char *cresources_bytes(const char *name, size_t *length) {
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        if (strcmp(files[i].name, name) == 0) {
            *length = files[i].length;
            return files[i].bytes;
        }
    }
    return NULL;
}
