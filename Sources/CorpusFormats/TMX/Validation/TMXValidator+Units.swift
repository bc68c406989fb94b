import BitextModel

/// Units, variants and segments: what a DTD cannot say of them.
extension TMXValidator {
    func startUnit(line: Int) {
        unitNumber += 1
        summary.units += 1
        let id = events.attribute(.tuid)
        unit = UnitState(id: id ?? String(unitNumber), line: line, source: events.attribute(.srclang))
        if let source = unit?.source { checkSource(source, line: line) }
        if let id, !identifiers.insert(StableHash.hash(id)).inserted {
            add(
                .fault, .duplicateIdentifier, line, "the tuid '\(id)' stands on another unit too",
                "Give each unit its own", isRepairable: true)
        }
        checkDates(["creationdate", "changedate", "lastusagedate"], line: line)
    }

    func startVariant(line: Int) {
        let code = events.attribute(.xmlLang) ?? events.attribute(.lang)
        if let code {
            if Language(code) == nil {
                add(
                    .fault, .languageCode, line, "'\(code)' is no language code", "Write one such as en-US or zh-CN",
                    isRepairable: false)
            }
            unit?.languages.append(code.lowercased())
        }
        checkDates(["creationdate", "changedate", "lastusagedate"], line: line)
    }

    func endSegment(line: Int) {
        guard let unit else { return }
        checkLanguage(of: unit, line: line)
        for (code, _) in unit.open.sorted(by: { $0.value < $1.value }) {
            add(
                .fault, .unpairedCode, line, "<bpt i=\"\(code)\"> is never closed by an <ept>",
                "Pair it, or write <it pos=\"begin\">", isRepairable: true)
        }
        if unit.segmentLength > Self.longestSegment {
            add(
                .advice, .longSegment, line, "the segment has \(unit.segmentLength) characters",
                "Trados skips segments over \(Self.longestSegment); split it", isRepairable: false)
        }
        if !unit.hasContent {
            add(
                .advice, .emptySegment, line, "the segment is empty", "Some tools refuse the file; take the unit out",
                isRepairable: !unit.hasCode)
        }
    }

    func endUnit(line: Int) {
        guard let unit else { return }
        let distinct = Set(unit.languages)
        if distinct.count < unit.languages.count {
            add(
                .advice, .repeatedLanguage, line, "two variants are in the same language",
                "Tools take one of them; make two units", isRepairable: false)
        }
        if distinct.count == 1, unit.languages.count == 1 {
            add(
                .fault, .oneLanguage, line, "there is a variant in one language only",
                "Add its translation or take the unit out", isRepairable: false)
        } else if distinct.count > 2 {
            add(
                .advice, .manyLanguages, line, "there are variants in \(distinct.count) languages",
                "Trados refuses such units; choose a pair with `bitext convert --languages`", isRepairable: false)
        }
        if let code = unit.source ?? headerSource, let source = Language(code) {
            let languages = unit.languages.compactMap { Language($0) }
            if !languages.isEmpty, LanguageMatch.best(languages, wanted: source).isEmpty {
                add(
                    .fault, .noSourceVariant, line, "no variant is in the source language \(code)",
                    "Correct srclang or the variant's code", isRepairable: false)
            }
        }
    }

    func openCode(line: Int) {
        guard let code = events.attribute(.i), unit != nil else { return }
        if !unit!.opened.insert(code).inserted {
            add(
                .fault, .unpairedCode, line, "a second <bpt> has i=\"\(code)\"", "Number the codes of a segment afresh",
                isRepairable: true)
        } else {
            unit!.open[code] = unit!.opened.count
        }
    }

    func closeCode(line: Int) {
        guard let code = events.attribute(.i), unit != nil else { return }
        if unit!.open.removeValue(forKey: code) == nil {
            add(
                .fault, .unpairedCode, line, "<ept i=\"\(code)\"> closes no <bpt> before it",
                "Pair it, or write <it pos=\"end\">", isRepairable: true)
        }
    }

    /// Compares a segment's text with the language that its variant names.
    private func checkLanguage(of unit: UnitState, line: Int) {
        guard let tag = unit.languages.last, let code = Language(tag),
            let found = languages.note(unit.segmentText, code: code)
        else { return }
        add(
            .advice, .textLanguage, line, "the text looks like \(found), not like \(code)",
            "Correct xml:lang, or translate the text", isRepairable: false)
    }

    /// Where most texts of a language are in another, the codes are wrong rather than the texts.
    func checkLanguages() {
        unit = nil
        for (code, found) in languages.wrongCodes {
            add(
                .fault, .textLanguage, 1, "most texts that are marked \(code) look like \(found)",
                "Turn the codes round, or correct them (`bitext convert --map \(code)=\(found)`)", isRepairable: false)
        }
    }
}
