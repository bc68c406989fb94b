import BitextModel
import Testing

@testable import SentenceAlignment

@Suite struct QuotationTests {
    @Test func speechGoesOnOverSentences() {
        let english = QuotationTrack(["'Come in,' she said.", "'It is late.", "Sit down.'", "He sat."])
        #expect(english.isOpen == [false, false, true, false, false])
        let chinese = QuotationTrack(["她说：“进来。", "天晚了。", "坐吧。”", "他坐下了。"])
        #expect(chinese.isOpen == [false, true, true, false, false])
        #expect(chinese.quotedBytes[4] == chinese.quotedBytes[3])
    }

    @Test func marksOfEveryStyle() {
        for text in [
            "\"Yes,\" he said.", "“Yes,” he said.", "„Ja“, sagte er.", "»Ja«, sagte er.", "« Oui, » dit-il.",
            "‘Yes,’ he said.", "他说：「好。」", "他说：“好。”",
        ] {
            let track = QuotationTrack([text])
            #expect(track.isOpen == [false, false], "\(text)")
            #expect(track.quotedBytes[1] > 0, "\(text)")
        }
    }

    @Test func apostrophesOpenNothing() {
        let track = QuotationTrack(["The boys' dogs don't bark in '98.", "It’s the dogs’ home."])
        #expect(track.isOpen == [false, false, false])
        #expect(!track.hasQuotations)
    }

    @Test func titlesAreNoSpeech() {
        let track = QuotationTrack(["She read “Water Margin” twice.", "她读了“水浒传”两遍。"])
        #expect(!track.hasQuotations)
        #expect(track.isOpen == [false, false, false])
    }

    @Test func aLostEndIsForgotten() {
        let texts = ["“It begins."] + Array(repeating: "It goes on.", count: 60)
        let track = QuotationTrack(texts)
        #expect(!track.isOpen.contains(true))
        #expect(!track.hasQuotations)
        let short = QuotationTrack(Array(texts.prefix(10)))
        #expect(short.isOpen.last == true)
    }

    @Test func bordersInsideSpeechShouldMeet() {
        let pair = DocumentPair(
            source: SentenceSide(texts: ["\"Go.", "Now,\" he said.", "She went."], language: .english),
            target: SentenceSide(texts: ["“走。", "现在就走。”他说。", "她走了。"], language: .chinese))
        let evidence = QuotationEvidence(pair: pair)
        func border(_ source: Int, _ target: Int) -> Float {
            evidence.values(of: BeadSpan(sourceStart: 0, sourceEnd: source, targetStart: 0, targetEnd: target)).border
        }
        #expect(border(1, 1) == 0 && border(2, 2) == 0)
        #expect(border(1, 2) == -1 && border(2, 1) == -1)
    }
}
