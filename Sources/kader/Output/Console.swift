import ArgumentParser
import Dossier
import Glibc
import Report
import Review
import Workflow

/// Where a command speaks: results to standard output, messages to standard error, in one language.
struct Console: Sendable {
    /// The language of messages.
    let language: Language
    /// Results and refusals are wanted as JSON.
    let json: Bool
    /// How results are dressed.
    let style: Style
    /// What is longer than the screen is shown in the person's pager.
    let pages: Bool

    /// Settles language and dress from the options and the surroundings.
    init(_ options: GlobalOptions) {
        language = options.language ?? Self.localeLanguage
        json = options.json
        style = Self.style(of: STDOUT_FILENO, options.color)
        pages = !options.noPager && !options.json && isatty(STDOUT_FILENO) == 1
    }

    /// Gives a result: `text` for a person, or `json` where that was asked for.
    func give(text: @autoclosure () throws -> String, json object: @autoclosure () throws -> String) throws {
        if json {
            StandardStream.write(try object() + "\n", to: STDOUT_FILENO)
        } else {
            let text = try text()
            if pages, text.utf8.count(where: { $0 == 0x0A }) >= Self.rows, Pager.show(Array(text.utf8)) { return }
            StandardStream.write(text, to: STDOUT_FILENO)
        }
    }

    /// The lines that a terminal shows at once.
    private static var rows: Int {
        var size = winsize()
        return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0 ? Int(size.ws_row) : 24
    }

    /// Says something beside the result; with JSON only what is a result is said.
    func note(_ phrase: Phrase) {
        guard !json else { return }
        StandardStream.write(Terminal.escape(phrase(language), keepingLines: true) + "\n", to: STDERR_FILENO)
    }

    /// Tells what went wrong.
    ///
    /// - Returns: the exit status for it.
    func report(_ error: any Error) -> ExitCode {
        let failure = Failure(mapping: error)
        StandardStream.write(text(of: failure), to: STDERR_FILENO)
        return ExitCode(failure.status.rawValue)
    }

    private func text(of failure: Failure) -> String {
        if let refusal = failure.refusal {
            if json, let object = try? refusal.json(in: language) { return object + "\n" }
            // Names are read only now: most commands are not refused.
            let charter = try? Workspace(Options(directory: GlobalOptions.currentDirectory)).charter
            return refusal.text(in: language, people: People(charter))
        }
        return Self.text(of: failure, in: language, json: json)
    }

    /// A failure that is no refusal, for a person or a program.
    static func text(of failure: Failure, in language: Language, json: Bool) -> String {
        if json, let object = try? JSON.text(of: FailureRecord(failure, language)) { return object + "\n" }
        return Terminal.escape(failure.message(language), keepingLines: true) + "\n"
    }

    /// Dutch where the locale is Dutch, in the order in which the C library reads its variables; else English.
    static var localeLanguage: Language {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let locale = names.lazy.compactMap { ProcessEnvironment.value($0) }.first ?? ""
        return locale == "nl" || locale.hasPrefix("nl_") || locale.hasPrefix("nl.") ? .nl : .en
    }

    private static func style(of descriptor: Int32, _ wanted: Colour) -> Style {
        let isUsual = ProcessEnvironment.value("NO_COLOR") == nil && ProcessEnvironment.value("TERM") != "dumb"
        let colour = wanted == .auto ? isUsual : wanted == .always
        // Git has put its pager between: what it runs speaks to a terminal all the same.
        if isatty(descriptor) != 1, ProcessEnvironment.value("GIT_PAGER_IN_USE") == "true" {
            return Style(hasColour: colour, width: nil)
        }
        guard isatty(descriptor) == 1 else { return wanted == .always ? .colour : .plain }
        return Style(hasColour: colour, width: columns(of: descriptor))
    }

    /// How wide the terminal is; nil where it does not say, or there is none.
    static func columns(of descriptor: Int32) -> Int? {
        var size = winsize()
        return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
    }
}

/// A failure that is no rule's refusal, for a program.
private struct FailureRecord: Encodable {
    let schema = "kader.failure/1"
    let code: String
    let status: Int32
    let reason: String

    init(_ failure: Failure, _ language: Language) {
        code = failure.code.text
        status = failure.status.rawValue
        reason = failure.message(language)
    }
}
