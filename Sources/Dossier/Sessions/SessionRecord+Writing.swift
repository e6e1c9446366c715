extension SessionRecord {
    /// Writes the record as a Markdown file: front matter, then `markdown` with a line end.
    ///
    /// - Parameters:
    ///   - markdown: the text for readers, without front matter. A NUL character, which no document may hold, becomes
    ///     U+FFFD.
    ///   - language: the language of the one comment in the front matter.
    /// - Returns: a file that `Document` and `SessionRecord` read as this same record, if its texts have no white space
    ///   around them and its title is on one line.
    public func write(body markdown: String, language: Language) -> [UInt8] {
        var text = "---\n# \(Phrase.frontMatterNote(language))\n"
        func add(_ key: String, _ value: String?) {
            if let value { text += "\(key): \(value)\n" }
        }
        func add(_ key: String, list items: [String]) {
            if !items.isEmpty { text += "\(key):\n" + items.map { "  - \($0)\n" }.joined() }
        }
        add("id", yamlText(id.text))
        add("kind", yamlText(KindID.session.text))
        add("title", yamlText(title))
        add("type", yamlText(type.rawValue))
        add("body", body.map { yamlText($0.text) })
        add("chair", yamlText(chair.text))
        add(
            "present",
            list: present.map { "{member: \(yamlText($0.member.text)), capacity: \(yamlText($0.capacity.text))}" })
        add("guests", list: guests.map(yamlText))
        add("opened", opened.description)
        add("closed", closed?.description)
        add("expectations", list: expectations.map(yamlText))
        add("decisions", list: decisions.map(yamlText))
        add(
            "earlier",
            list: earlier.map { expectation in
                "{text: \(yamlText(expectation.text))\(expectation.met.map { ", met: \($0)" } ?? "")}"
            })
        text += "---\n"
        if !markdown.isEmpty {
            text += "\n" + markdown
            if markdown.utf8.last != UInt8(ascii: "\n") { text += "\n" }
        }
        return text.utf8.flatMap { $0 == 0 ? Array("\u{FFFD}".utf8) : [$0] }
    }
}
