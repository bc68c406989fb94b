import BitextModel

/// Turns units round if that is asked for, and gives their sides the languages that the outputs have.
struct SideNaming: Sendable {
    let swaps: Bool
    /// Codes to be written in the place of others.
    let codes: [Language: Language]
    /// Those of sides that name none.
    let source: Language
    let target: Language

    func apply(to unit: inout TranslationUnit) {
        if swaps { unit.swapSides() }
        // Nothing is to be done, nearly always.
        if codes.isEmpty, unit.source.language != .undetermined, unit.target.language != .undetermined { return }
        unit.source.language = code(unit.source.language, or: source)
        unit.target.language = code(unit.target.language, or: target)
    }

    private func code(_ language: Language, or other: Language) -> Language {
        language == .undetermined ? other : codes[language] ?? language
    }
}
