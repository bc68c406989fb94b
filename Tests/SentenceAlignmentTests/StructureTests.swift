import BitextModel
import SentenceAlignment
import Testing

@Suite struct StructureTests {
    private func side(_ kinds: [Block.Kind]) -> SentenceSide {
        SentenceSide(texts: kinds.map { "\($0)" }, language: .english, kinds: kinds)
    }

    private func values(_ source: [Block.Kind], _ target: [Block.Kind], _ one: Int, _ other: Int) -> StructureEvidence
        .Values?
    {
        StructureEvidence(pair: DocumentPair(source: side(source), target: side(target)))?.values(
            of: BeadSpan(sourceStart: one, sourceEnd: one + 1, targetStart: other, targetEnd: other + 1))
    }

    @Test func alikeIsForAndUnlikeAgainst() throws {
        let kinds: [Block.Kind] = [.title, .paragraph, .heading, .listItem]
        let alike = try #require(values(kinds, kinds, 0, 2))
        #expect(alike.same == 1 && alike.different == 0)
        let text = try #require(values(kinds, kinds, 1, 1))
        #expect(text.same == 0 && text.different == 0)
        let unlike = try #require(values(kinds, kinds, 1, 3))
        #expect(unlike.same == 0 && unlike.different == -1)
    }

    /// A text that was saved without its headings, or with items as paragraphs, says nothing of them.
    @Test func whatOneSideLacksSaysNothing() throws {
        let plain: [Block.Kind] = [.paragraph, .paragraph]
        #expect(values([.heading, .paragraph], plain, 0, 0) == nil)
        let items = try #require(values([.heading, .listItem], [.heading, .paragraph], 1, 1))
        #expect(items.same == 0 && items.different == 0)
        #expect(values([.heading, .listItem], [], 0, 0) == nil)
        #expect(values(plain, plain, 0, 0) == nil)
    }
}
