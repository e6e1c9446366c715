import Dossier

// What the `git` program prints, where nothing else tells what became of a run. These words are Git's, ssh's and
// gitolite's, in English since kader asks for that, and another version may choose others: so all of them stand here.

extension GitProgram.Outcome {
    /// The references that were not taken, a line for each, as `git push --porcelain` lists them.
    var rejections: [Substring] { output.split(separator: "\n").filter { $0.hasPrefix("!") } }

    /// Some reference was refused over there, and not for what this side saw.
    var isRefusedThere: Bool { rejections.contains { $0.contains("[remote rejected]") } }

    /// What a hook of this clone said that stopped the push; nil where none did, as when a server is away.
    var objectionHere: String? {
        guard errors.contains(GitWords.pushFailed) else { return nil }
        return errors.split(separator: "\n").filter { !$0.hasPrefix("error: failed to push") }.joined(separator: "\n")
    }

    /// The hook that looks once more on the server has refused.
    var isOvertaken: Bool { errors.contains(GitWords.overtaken) }

    /// The server cannot take several references together.
    var wantsOneAfterAnother: Bool { !succeeded && errors.contains(GitWords.noAtomicPush) }

    /// kader's hook on the server has refused, by the rulebook.
    var isJudgedThere: Bool {
        isRefusedThere && collision == nil && remarks.split(separator: "\n").contains { $0.hasPrefix(GitWords.judged) }
    }

    /// The connection broke before the server had said what it did.
    var isCutOff: Bool {
        if output.contains("[remote failure]") { return true }
        // A server that was asked for nothing, since this side saw that it was behind, says too that nobody is there.
        return rejections.isEmpty && GitWords.cutOff.contains { errors.contains($0) }
    }

    /// What the server says where another push had the same reference in hand at that moment; no rule refuses this.
    var collision: String? {
        let lines = errors.split(whereSeparator: \.isNewline) + output.split(whereSeparator: \.isNewline)
        let collisions = lines.filter { line in GitWords.races.contains { line.contains($0) } }
        // Where a file was left behind, its name is what the administrator needs.
        return (collisions.first { $0.contains(".lock'") } ?? collisions.first).map(String.init)
    }

    /// What the server's hook had to say: the lines that Git marks as remote, without the mark.
    var remarks: String {
        errors.split(separator: "\n").filter { $0.hasPrefix(GitWords.remote) }
            .map { String($0.dropFirst(GitWords.remote.count)).trimmingBlanks }.filter { !$0.isEmpty }
            .joined(separator: "\n")
    }
}

/// The words themselves.
enum GitWords {
    /// What a line begins with that the server said.
    static let remote = "remote:"

    /// What the line begins with in which kader's hook names a reference.
    static let judged = "kader: "

    /// What stands before the name of a lock of this computer that is in the way.
    static let lockInTheWay = "Unable to create '"

    /// What lines begin with that tell most of why something failed.
    static let fatal = ["fatal:", "ssh:"]

    /// The advice that Git ends with.
    static let advice = [
        "fatal: Could not read from remote repository.",
        "Please make sure you have the correct access rights", "and the repository exists.",
    ]

    /// Nothing can be written on this disk. Of a file that cannot be written Git tells the name, and not the cause.
    static let cannotWriteHere = [
        "couldn't write '", "couldn't set '", "unable to write file", "failed to write new configuration file",
    ]

    /// A name and a password are asked for, and nobody can give them.
    static let wantsPassword = ["terminal prompts disabled", "could not read Username", "could not read Password"]

    /// ssh does not know the server, or knows it by another key.
    static let unknownServer = ["Host key verification failed"]

    /// The server does not let this member in.
    static let shut = [
        "Permission denied (", "Authentication failed", "DENIED by", "returned error: 401", "returned error: 403",
    ]

    fileprivate static let noAtomicPush = "does not support --atomic push"

    fileprivate static let pushFailed = "error: failed to push some refs"

    /// What Git on a server says where the hook that looks once more has refused.
    fileprivate static let overtaken = "ref updates aborted by hook"

    fileprivate static let cutOff = ["unexpected disconnect", "hung up unexpectedly", "early EOF"]

    /// What a server says where two pushes met at the same reference in the same instant.
    fileprivate static let races = [
        "failed to update ref", "cannot lock ref", "incorrect old value", "reference already exists",
        "atomic transaction failed", ".lock': File exists", overtaken, HookVerdict.overtakenMark,
    ]
}
