#include "CReviewPage.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char app_js[] = {
#embed "Page/app.js"
};
static const unsigned char commands_js[] = {
#embed "Page/commands.js"
};
static const unsigned char dialogs_js[] = {
#embed "Page/dialogs.js"
};
static const unsigned char documents_js[] = {
#embed "Page/documents.js"
};
static const unsigned char drag_js[] = {
#embed "Page/drag.js"
};
static const unsigned char editor_js[] = {
#embed "Page/editor.js"
};
static const unsigned char elements_js[] = {
#embed "Page/elements.js"
};
static const unsigned char heights_js[] = {
#embed "Page/heights.js"
};
static const unsigned char icon_svg[] = {
#embed "Page/icon.svg"
};
static const unsigned char index_html[] = {
#embed "Page/index.html"
};
static const unsigned char keys_js[] = {
#embed "Page/keys.js"
};
static const unsigned char list_js[] = {
#embed "Page/list.js"
};
static const unsigned char model_js[] = {
#embed "Page/model.js"
};
static const unsigned char panel_js[] = {
#embed "Page/panel.js"
};
static const unsigned char review_js[] = {
#embed "Page/review.js"
};
static const unsigned char row_js[] = {
#embed "Page/row.js"
};
static const unsigned char service_js[] = {
#embed "Page/service.js"
};
static const unsigned char settings_js[] = {
#embed "Page/settings.js"
};
static const unsigned char style_css[] = {
#embed "Page/style.css"
};
static const unsigned char toolbar_js[] = {
#embed "Page/toolbar.js"
};
static const unsigned char view_js[] = {
#embed "Page/view.js"
};
static const unsigned char words_js[] = {
#embed "Page/words.js"
};

static const struct {
    const char *name;
    const unsigned char *bytes;
    size_t length;
} files[] = {
    {"app.js", app_js, sizeof app_js},
    {"commands.js", commands_js, sizeof commands_js},
    {"dialogs.js", dialogs_js, sizeof dialogs_js},
    {"documents.js", documents_js, sizeof documents_js},
    {"drag.js", drag_js, sizeof drag_js},
    {"editor.js", editor_js, sizeof editor_js},
    {"elements.js", elements_js, sizeof elements_js},
    {"heights.js", heights_js, sizeof heights_js},
    {"icon.svg", icon_svg, sizeof icon_svg},
    {"index.html", index_html, sizeof index_html},
    {"keys.js", keys_js, sizeof keys_js},
    {"list.js", list_js, sizeof list_js},
    {"model.js", model_js, sizeof model_js},
    {"panel.js", panel_js, sizeof panel_js},
    {"review.js", review_js, sizeof review_js},
    {"row.js", row_js, sizeof row_js},
    {"service.js", service_js, sizeof service_js},
    {"settings.js", settings_js, sizeof settings_js},
    {"style.css", style_css, sizeof style_css},
    {"toolbar.js", toolbar_js, sizeof toolbar_js},
    {"view.js", view_js, sizeof view_js},
    {"words.js", words_js, sizeof words_js},
};

const unsigned char *creviewpage_bytes(const char *name, size_t *length) {
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        if (strcmp(files[i].name, name) == 0) {
            *length = files[i].length;
            return files[i].bytes;
        }
    }
    return NULL;
}
