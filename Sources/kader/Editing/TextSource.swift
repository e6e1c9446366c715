import Dossier
import Glibc
import Workflow

/// Where the text of a draft comes from: a file, the working folder, standard input, or the person's editor.
struct TextSource {
    private enum Origin {
        case bytes([UInt8])
        case folder
        case editor(Editor)
    }

    private let origin: Origin

    /// Finds the text: `file` where one is named (`-` is standard input), else what standard input yields, else the
    /// document's file in the folder where that was changed, else the editor.
    ///
    /// - Parameter require: asks, where there is no text, whether one is wanted at all; that says more than that there is none.
    /// - Throws: a `Failure` where the file cannot be read, or there is neither text nor a terminal for an editor.
    init(
        from file: String?, for document: DocumentID, in workspace: Workspace, orElse require: () throws -> Void
    ) throws {
        if let file {
            origin = .bytes(try Self.bytes(from: file))
            return
        }
        let isChanged = try workspace.isChangedInFolder(document)
        if isatty(STDIN_FILENO) == 1 {
            if isChanged {
                origin = .folder
                return
            }
            try require()
            guard ProcessEnvironment.isInteractive else { throw Failure.noEditor }
            origin = .editor(Editor(for: document, in: workspace))
        } else {
            // Who changed the file need not be waited for.
            let isReady = Self.inputIsReady(within: isChanged ? 0 : 10_000)
            let bytes = isReady ? try Files.readStandardInput(limit: Document.sizeLimit) : []
            guard !bytes.isEmpty || isChanged else {
                try require()
                throw Failure.noEditor
            }
            origin = bytes.isEmpty ? .folder : .bytes(bytes)
        }
    }

    /// The bytes of a file, or of standard input where `file` is `-`.
    ///
    /// - Throws: a `Failure` where it cannot be read, or is larger than a document may be.
    static func bytes(from file: String) throws -> [UInt8] {
        try file == "-"
            ? Files.readStandardInput(limit: Document.sizeLimit) : Files.read(file, limit: Document.sizeLimit)
    }

    /// The source as the verb takes it.
    var draftSource: Workspace.DraftSource {
        switch origin {
        case .bytes(let bytes): .bytes(bytes)
        case .folder: .folder
        case .editor(let editor): .editor(editor.edit)
        }
    }

    /// Runs `body`; where it fails after a person has written a text, the text is kept, and they are told where.
    func keepingText<Result>(_ console: Console, _ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch {
            if case .editor(let editor) = origin, let file = editor.keep() {
                console.note(
                    Phrase(
                        nl: "Uw tekst is bewaard in \(file). Pas hem aan en geef hem met `--from \(file)`.",
                        en: "Your text is kept in \(file). Mend it and give it with `--from \(file)`."))
            }
            throw error
        }
    }

    /// It is the document's file in the working folder.
    var isFolder: Bool { if case .folder = origin { true } else { false } }

    /// Tells whether standard input has something to say, its end included, within so many milliseconds.
    ///
    /// Who means standard input says `--from -` and is waited for; a pipe that someone left open must not stop a script.
    private static func inputIsReady(within milliseconds: Int32) -> Bool {
        var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&input, 1, milliseconds) > 0 && input.revents & Int16(POLLNVAL) == 0
    }
}
