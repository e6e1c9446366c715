// What a person does not see in a text: the one classification for all that kader reads and writes.
extension Unicode.Scalar {
    /// Whether the scalar is not to be seen or changes how others are seen: a control or format character, such as one
    /// that turns the direction of writing, a line or paragraph separator, or no character at all.
    ///
    /// For names and ids, which people compare by eye. A text may hold some of these with good reason, such as the joiner in
    /// an emoji or a hyphen that shows only where a line breaks; there `isSteering` is what matters.
    package var isHidden: Bool {
        if value < 0x20 || value == 0x7F { return true }
        if value < 0x80 { return false }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
        default: return isNoCharacter
        }
    }

    /// Whether the scalar steers a terminal, ends a line, or turns the direction of writing: by such a one, what a person
    /// sees is no longer what is written. Each of these is hidden too.
    package var isSteering: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
        default: isBidiControl
        }
    }

    /// Whether the scalar turns the direction of writing, by which a text reads otherwise than it is stored
    /// (Unicode Technical Report 36; CVE-2021-42574).
    var isBidiControl: Bool {
        switch value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Whether Unicode promises never to make a character of it.
    var isNoCharacter: Bool { value & 0xFFFE == 0xFFFE }
}
