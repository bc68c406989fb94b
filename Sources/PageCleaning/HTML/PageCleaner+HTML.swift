import BitextModel

extension PageCleaner {
    func readHTML(_ text: String) -> Page { readText(text) }
}
