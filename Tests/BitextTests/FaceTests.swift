import Bitext
import Foundation
import Testing

/// What another package writes: `import Bitext` and nothing else of this one.
@Suite struct FaceTests {
    private static let english = """
        The port opened in 2019. It handles 40 ships a day. It is the largest port of the region.

        The harbour master, who came in 2021, says that 12 more berths will be built. Work begins in May.
        """
    private static let chinese = """
        港口于2019年启用。每天接待40艘船舶。它是该地区最大的港口。

        2021年上任的港务局长表示，还将建造12个泊位。工程于5月开始。
        """

    private let folder = NSTemporaryDirectory() + "bitext-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

    /// Without what may or may not be installed.
    private func aligner() throws -> BitextAligner {
        var evidence = EvidenceChoices()
        evidence.encoder = .off
        evidence.dictionary = .off
        return try BitextAligner(evidence: evidence)
    }

    @Test func aPageIsCleaned() throws {
        let reader = try BitextReader()
        let page = try reader.clean(
            .html(
                """
                <nav><a href='/'>Home</a> <a href='/n'>News</a></nav><h1>Notice</h1>
                <p>The port opened in 2019. It handles 40 ships a day.</p>
                """))
        #expect(page.text == "Notice\nThe port opened in 2019. It handles 40 ships a day.\n")
        #expect(!page.removed.isEmpty)
        let sentences = try reader.segment(page.document).sentences.map(\.text)
        #expect(sentences == ["Notice", "The port opened in 2019.", "It handles 40 ships a day."])
        #expect(
            try reader.sentences(of: "Mr. Smith came. He left.", language: .english) == ["Mr. Smith came.", "He left."])
    }

    @Test func aTextIsNeverTakenForAPage() throws {
        let text = "<p>This is how a paragraph is written in HTML, said the teacher.</p>"
        #expect(try BitextReader().clean(.text(text, language: .english)).text == text + "\n")
        #expect(try BitextReader().clean(.html(text, language: .english)).text != text + "\n")
    }

    @Test func twoTextsBecomeAMemory() async throws {
        let pair = try await aligner().align(.text(Self.english), .text(Self.chinese))
        #expect(pair.beads.map(\.source) == [[0], [1], [2], [3], [4]])
        #expect(pair.beads.map(\.target) == [[0], [1], [2], [3], [4]])
        #expect(pair.beads.allSatisfy { (0...1).contains($0.confidence ?? -1) })
        let path = "\(folder)/release.tmx"
        let report = try pair.write(to: path)
        #expect(report.files.map(\.written) == [5])
        let units = try CorpusUnits(path).all()
        #expect(units.map(\.source.text) == pair.source.sentences.map(\.text))
        #expect(units.map(\.target.language) == Array(repeating: .mainlandChinese, count: 5))
        #expect(try pair.write(to: path, leastConfidence: 1.01).files.map(\.written) == [0])
    }

    @Test func unitsGoFromFileToFile() async throws {
        let pair = try await aligner().align(
            SegmentedDocument(id: "a", language: .german, lines: ["Guten Morgen.", "Kommen Sie herein."]),
            SegmentedDocument(id: "b", language: .french, lines: ["Bonjour.", "Entrez."]))
        #expect(pair.source.sentences.map(\.range) == [Document.SourceRange(0, 13), Document.SourceRange(14, 32)])
        try pair.write(to: "\(folder)/a.tmx")
        let kept = try CorpusUnits("\(folder)/a.tmx", languages: (.french, .german)).all()
        #expect(kept.map(\.source.text) == ["Bonjour.", "Entrez."])
        let report = try kept.write(to: "\(folder)/b.tsv", "\(folder)/b.jsonl")
        #expect(report.files.map(\.written) == [2, 2])
        var texts: [String] = []
        for try await unit in try CorpusUnits("\(folder)/b.jsonl") { texts.append(unit.target.text) }
        #expect(texts == ["Guten Morgen.", "Kommen Sie herein."])
        do {
            try kept.write(to: "\(folder)/b.unknown")
            Issue.record("a name that tells no format is taken")
        } catch let error as any BitextError {
            #expect(error.code.hasPrefix("E-"))
        }
    }

    @Test func aBeadIsCorrected() async throws {
        var session = try await aligner().session(
            .text(Self.english, language: .english), .text(Self.chinese, language: .mainlandChinese))
        let before = session
        let changed = try await session.fix(Bead(source: [0, 1], target: [0]))
        #expect(!changed.isEmpty)
        #expect(session.beads.contains { $0.source == [0, 1] && $0.target == [0] })
        #expect(session.constraints.fixed == [Bead(source: [0, 1], target: [0])])
        #expect(session.pair.sourceLanguage == .english)
        #expect(session.pair.targetLanguage == .mainlandChinese)
        #expect(try await !session.explanation(of: 0)!.contributions.isEmpty)
        session = before
        #expect(session.beads == before.beads && session.constraints.isEmpty)
    }

    @Test func aListIsAligned() async throws {
        try Self.english.write(toFile: "\(folder)/a.txt", atomically: true, encoding: .utf8)
        try Self.chinese.write(toFile: "\(folder)/b.txt", atomically: true, encoding: .utf8)
        try "a.txt\tb.txt\na.txt\tmissing.txt\n".write(toFile: "\(folder)/list.tsv", atomically: true, encoding: .utf8)
        var aligned: [Int] = []
        var failed: [Int] = []
        try await aligner().align(PairList(file: "\(folder)/list.tsv")) { event in
            switch event {
            case .aligned(let line, let pair, _, _):
                aligned.append(line.line)
                #expect(pair.beads.count == 5)
            case .failed(let line, _): failed.append(line.line)
            case .read, .learned: break
            }
        }
        #expect(aligned == [1])
        #expect(failed == [2])
    }

    @Test func termsOfTheProgramAreEvidence() async throws {
        let source = SegmentedDocument(id: "a", language: .english, lines: ["Ice house.", "Tea room."])
        let target = SegmentedDocument(id: "b", language: .chinese, lines: ["冰屋。", "茶室。"])
        var evidence = EvidenceChoices()
        evidence.encoder = .off
        evidence.dictionary = .off
        let without = try await BitextAligner(evidence: evidence).align(source, target)
        evidence.terms = [.init("ice house", "冰屋"), .init("tea room", "茶室")]
        let with = try await BitextAligner(evidence: evidence).align(source, target)
        #expect(with.beads[0].confidence! > without.beads[0].confidence!)
    }

    /// Says that lines with the same first letter belong together, and nothing else.
    private struct FirstLetters: AlignmentEvidence {
        var name = "letters"
        var says = 6.0

        func judge(_ source: SegmentedDocument, _ target: SegmentedDocument) -> @Sendable (Bead) -> Double {
            { [says] bead in
                guard bead.source.count == 1, bead.target.count == 1 else { return 0 }
                let (one, other) = (source.sentences[bead.source[0]].text, target.sentences[bead.target[0]].text)
                return one.first == other.first ? says : 0
            }
        }
    }

    @Test func aClientsOwnEvidenceDecides() async throws {
        let source = SegmentedDocument(
            id: "a", language: .english, lines: ["A one two.", "", "B one two.", "C one two."])
        let target = SegmentedDocument(id: "b", language: .german, lines: ["B eins zwei.", "C eins zwei."])
        var evidence = EvidenceChoices()
        evidence.encoder = .off
        evidence.own = [FirstLetters()]
        let session = try await BitextAligner(evidence: evidence).session(source, target)
        let links = session.beads.filter { !$0.type.isNull }
        // By the caller's numbers, in which blank sentences count.
        #expect(links.map(\.source) == [[2], [3]] && links.map(\.target) == [[0], [1]])
        let explanations = try await session.explanations()
        let linked = try #require(session.beads.firstIndex { $0.source == [2] })
        #expect(explanations[linked].contributions.contains { $0.evidence == "letters" && abs($0.score - 6) < 1e-4 })
        #expect(try await session.explanationTable().contains("letters +6.00"))
        // The other way round the aligner turns the pair; the client's numbers stay.
        let turned = try await BitextAligner(evidence: evidence).align(target, source)
        #expect(turned.beads.filter { !$0.type.isNull }.map(\.target) == [[2], [3]])
    }

    @Test func evidenceThatSaysTooMuchIsBounded() async throws {
        let lines = SegmentedDocument(id: "a", language: .english, lines: ["A one.", "B two."])
        let other = SegmentedDocument(id: "b", language: .german, lines: ["A eins.", "B zwei."])
        for says in [1e300, .nan, -.infinity] {
            var evidence = EvidenceChoices()
            evidence.encoder = .off
            evidence.own = [FirstLetters(says: says)]
            let session = try await BitextAligner(evidence: evidence).session(lines, other)
            let said = try await session.explanations().flatMap(\.contributions).filter { $0.evidence == "letters" }
            #expect(said.allSatisfy { $0.score == 0 || $0.score == 50 })
            #expect(said.contains { $0.score == 50 } == (says == 1e300))
            #expect(session.beads.allSatisfy { (0...1).contains($0.confidence ?? -1) })
        }
    }

    @Test(arguments: ["", "two words", "length", "words", "type"])
    func evidenceHasANameOfItsOwn(name: String) async throws {
        let lines = SegmentedDocument(id: "a", language: .english, lines: ["A one."])
        var evidence = EvidenceChoices()
        evidence.encoder = .off
        evidence.own = [FirstLetters(name: name)]
        let aligner = try BitextAligner(evidence: evidence)
        await #expect {
            try await aligner.align(lines, SegmentedDocument(id: "b", language: .german, lines: ["A eins."]))
        } throws: { ($0 as? any BitextError)?.code == "E-ALIGN-05" }
    }

    @Test func aDocumentIsPreparedWithItsAccount() async throws {
        let reader = try BitextReader()
        let english = try reader.prepare(
            .html("<nav><a href='/'>Home</a></nav><h1>Notice</h1><p>The port opened in 2019. It is large.</p>"))
        #expect(english.isCleaned && english.removed.count == 1 && english.charset == "UTF-8")
        #expect(english.segmented.sentences.map(\.text) == ["Notice", "The port opened in 2019.", "It is large."])
        #expect(english.outputLanguage == .americanEnglish)
        let chinese = try reader.prepare(.text("通知\n港口于2019年启用。它很大。", language: .chinese))
        let aligner = try aligner()
        let pair = try await aligner.align(english, chinese)
        #expect(pair.beads.map(\.source) == [[0], [1], [2]])
        // What was given stays as it is, what was found gets a region.
        #expect(pair.sourceLanguage == .americanEnglish && pair.targetLanguage == .chinese)
        await #expect { try await aligner.align(english, english) } throws: { "\($0)".contains("E-ALIGN-14") }
        let lines = try BitextReader(isPresegmented: true).prepare(
            .text("Mr. A came. He left.\n\nYes.", language: .english))
        #expect(lines.segmented.sentences.map(\.text) == ["Mr. A came. He left.", "", "Yes."] && !lines.isCleaned)
    }

    @Test func boundariesAreExplained() throws {
        let reader = try BitextReader()
        let read = try reader.clean(.text("Mr. Lee left. He ran.", language: .english))
        let explained = try reader.explain(read.document)
        #expect(explained.map(\.sentence.text) == ["Mr. Lee left.", "He ran."])
        #expect(explained.map(\.rule) == ["unicode", "paragraph-end"])
        #expect(explained[0].refused == [.init(offset: 3, rule: "title")])
        #expect(explained[1].refused.isEmpty)
        #expect(explained.map(\.sentence.range) == [Document.SourceRange(0, 13), Document.SourceRange(14, 21)])
    }

    @Test func aCorpusIsConvertedFilteredAndDeduplicated() throws {
        let units = [
            ("The port opened in 2019.", "港口于2019年启用。"), ("The port opened in 2019.", "港口于2018年启用。"),
            ("The port opened in 2019.", "港口于2019年启用。"),
        ].map {
            TranslationUnit(
                id: "", source: TranslationUnit.Side(text: $0.0, language: .english),
                target: TranslationUnit.Side(text: $0.1, language: .chinese))
        }
        try units.write(to: "\(folder)/all.tsv")
        let conversion = CorpusConversion(inputs: try CorpusFormat.Place.places(["\(folder)/all.tsv"]))
        var options = CorpusFilter.Options.default
        options.rules.remove(.duplicate)
        let output = try CorpusOutput(summary: "\(folder)/summary.json")
        let good = try output.corpus(CorpusFormat.Place.places(["\(folder)/good.tmx"]))
        let bad = try output.corpus(
            CorpusFormat.Place.places(["\(folder)/bad.tsv"]),
            options: {
                var options = CorpusFormat.WritingOptions(); options.columns = ["rejected"]; return options
            }())
        let (summary, report) = try conversion.filter(by: options, into: good, rejected: bad)
        #expect(summary.read == 3 && report.kept == 2 && report.counts == [.numbers: 1])
        #expect(try output.commit(CorpusOutput.Report(summary)).files.map(\.written) == [2, 1])
        #expect(try CorpusUnits("\(folder)/bad.tsv").all()[0].properties.contains { $0.value.hasPrefix("numbers") })
        #expect(
            try String(contentsOfFile: "\(folder)/summary.json", encoding: .utf8).contains("\"read\": 3")
                || String(contentsOfFile: "\(folder)/summary.json", encoding: .utf8).contains("\"read\":3"))
        let once = try CorpusOutput()
        let deduplicator = Deduplicator(conflicts: .keep)
        _ = try conversion.deduplicate(
            with: deduplicator, into: once.corpus(CorpusFormat.Place.places(["\(folder)/once.tsv"])))
        #expect(try once.commit().files.map(\.written) == [2])
    }

    @Test func stagesAreMeasured() async throws {
        let timer = StageTimer.recording()
        let aligner = try BitextAligner(
            evidence: {
                var evidence = EvidenceChoices(); evidence.encoder = .off; return evidence
            }(),
            reader: BitextReader(timer: timer), timer: timer)
        _ = try await aligner.align(.text(Self.english), .text(Self.chinese))
        let stages = timer.times.map(\.stage)
        for stage in ["cleaning", "segmenting", "anchors", "search pass"] { #expect(stages.contains(stage)) }
        #expect(timer.table.contains("cleaning") && StageTimer.off.times.isEmpty)
    }

    @Test func aCorpusIsJudged() throws {
        let unit = TranslationUnit(
            id: "1", source: TranslationUnit.Side(text: "The port opened in 2019.", language: .english),
            target: TranslationUnit.Side(text: "港口于2019年启用。", language: .chinese))
        var wrong = unit
        wrong.target.text = "港口于2018年启用。"
        var filter = CorpusFilter(source: .english, target: .chinese, lengthsOf: [unit, wrong])
        #expect(filter.rejections(of: unit).isEmpty)
        #expect(filter.rejections(of: wrong).map(\.reason) == [.numbers])
        let deduplicator = Deduplicator()
        for one in [unit, unit, wrong] { try deduplicator.note(one) }
        let verdicts = try [unit, unit, wrong].map { try deduplicator.judge($0) }
        guard case .keep = verdicts[0], case .repeated = verdicts[1] else {
            Issue.record("\(verdicts)")
            return
        }
        var statistics = CorpusStatistics()
        for one in [unit, unit, wrong] { statistics.add(one) }
        #expect(statistics.units == 3 && statistics.duplicates == 1)
    }

    @Test func aMemoryIsCheckedAndMended() throws {
        let path = "\(folder)/bad.tmx"
        try """
        <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" \
        srclang="en" datatype="plaintext"/><body><tu tuid="1" creationdate="yesterday"><tuv xml:lang="en"><seg>Yes.</seg>\
        </tuv><tuv xml:lang="de"><seg>Ja.</seg></tuv></tu></body></tmx>
        """.write(toFile: path, atomically: true, encoding: .utf8)
        var found: [TMXValidator.Finding.Reason] = []
        _ = try TMXValidator(path) { found.append($0.reason) }.validate()
        #expect(found == [.date])
        var changes: [String] = []
        let report = try TMXValidator.repair(path, to: "\(folder)/good.tmx") { changes.append($0) }
        #expect(changes.count == 1 && report.files.map(\.written) == [1])
        #expect(try TMXValidator("\(folder)/good.tmx") { _ in }.validate().worst == nil)
    }
}
