package import BitextModel
package import PageCleaning

/// What a page may share with others of its site, and which site that is.
package struct SketchedPage: Sendable, Hashable {
    /// Its lines.
    package var sketch: PageSketch
    /// The language of its text: editions under one host have chrome of their own.
    package var language: Language

    package init(sketch: PageSketch, language: Language) {
        self.sketch = sketch
        self.language = language
    }
}
