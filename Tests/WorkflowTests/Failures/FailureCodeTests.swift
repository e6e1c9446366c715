import Dossier
import Git
import Review
import Testing

@testable import Workflow

/// Programs know a failure by its code, so that its words may change.
@Suite struct FailureCodeTests {
    /// What was given out. A line may be added; one that is changed or taken away breaks somebody's program.
    static let given = """
        bad_address bad_block bad_body bad_capacity bad_charter bad_charter_edit bad_collection bad_date
        bad_diff_input bad_document bad_hook_input bad_kind bad_mark bad_member bad_member_name bad_moment
        bad_municipality bad_name bad_partner bad_period bad_range bad_seat bad_session bad_votes bare
        beginning_not_lawful busy cannot_fetch cannot_read cannot_write cannot_write_result changed_meanwhile
        changed_there charter_is_no_text command_line conflict damaged_handover dead_ends detached editor_failed
        empty_comment ended_already expectations_wanted file_too_large folder_has_changes folder_in_use
        folder_shows_other foreign_folder founded_already founding_not_signed hidden_in_message interrupted
        key_file_gone key_not_listed key_not_trusted later_version_shared locked look_alike main_diverged
        main_not_sent many_proposals marked_twice may_not_propose member_exists missing_in_folder missing_program
        no_charter no_closed_session no_collection_version no_commit no_decision no_document_there no_dossier
        no_editor no_expectation no_folder_name no_home no_key no_member_id no_municipality no_open_session no_outlet
        no_outlet_clone no_person no_proposal no_public_key no_register no_report no_repository no_revision no_section
        no_such_comment no_such_hand no_such_key no_version not_adopted not_adopted_to_export not_afile not_aproposal
        not_believed not_converted not_converted_in_time not_drafted not_for_outlet not_for_screen not_held
        not_read_yet not_sent not_signed not_yours nothing_changed nothing_new nothing_to_clone nothing_to_discard
        object_too_large on_server_only options_apart other_document other_program other_than_proposal other_there
        other_use outlet_damaged outlet_empty outlet_rewound partial_clone private_key problems program_fault raced
        reason_wanted recorded_in_set_up refused_by_server seat_not_held served_by_another server_away server_busy
        server_not_origin server_shut server_unknown server_wants_password session_exists session_is_open
        shallow_clone shared_already shared_by_document shared_meanwhile shared_offline shown_elsewhere story_broken
        stranger_in_outlet system_refuses tag_moved_on_server text_moved_on unchanged unknown_body unknown_collection
        unknown_command unknown_document unknown_hands unknown_kind unknown_mark unknown_member unknown_partner
        unknown_proposal unknown_session unknown_template unreadable_dossier unreadable_index unreadable_main
        unreadable_word_file unsupported_repository up_to_date verdict_wanted which_session whole_collection_only
        """

    @Test func noCodeEverChanges() {
        let given = Self.given.split(whereSeparator: \.isWhitespace).map(String.init)
        #expect(Failure.Name.allCases.map(\.rawValue) == given)
    }

    @Test func eachCodeIsOneFailure() {
        let codes = Failure.Name.allCases.map { Failure.Code($0).text } + Rule.allCases.map { Failure.Code($0).text }
        #expect(Set(codes).count == codes.count)
        for code in codes {
            #expect(code.allSatisfy { $0.isASCII && ($0.isLowercase || "_-.".contains($0)) }, "\(code)")
        }
    }

    @Test func aRefusalCarriesTheCodeOfItsRule() {
        for rule in Rule.allCases {
            let refusal = Refusal(rule, Phrase(nl: "nee", en: "no"), next: Phrase(nl: "anders", en: "other"))
            #expect(Failure(refusal).code.text == "rule.\(rule.rawValue)")
            #expect(Failure(mapping: refusal) == Failure(refusal))
        }
    }

    @Test func failuresAreTheSameByTheirCodeAndNotByTheirWords() {
        #expect(Failure.noDossier("/a") == Failure.noDossier("/b"))
        #expect(Failure.noDossier("/a").message != Failure.noDossier("/b").message)
        let words = Failure.noDossier("/a").message
        #expect(Failure.noDossier("/a") != Failure.usage(.badName, nl: words.nl, en: words.en))
    }

    @Test func whatLaysBelowGoesWithIt() {
        let error = DocumentError(
            file: "a.md", line: 1, column: 1, problem: Phrase(nl: "leeg", en: "empty"))
        #expect(Failure(mapping: error).cause as? DocumentError == error)
        #expect(Failure.noKey.cause == nil)
        let half = Failure.onServerOnly(Failure.noKey)
        #expect(half.cause as? Failure == Failure.noKey && half.code.text == "on_server_only")
        do {
            _ = try Repository.open(at: "/nergens")
            Issue.record("it was opened")
        } catch {
            #expect((Failure(mapping: error).cause as? GitError)?.code == .notFound)
        }
    }

    @Test func whatGitSaysOfAServerGivesTheCode() {
        for (text, code) in [
            ("fatal: unable to access 'https://x/': Could not resolve host: x", "server_away"),
            ("Host key verification failed.", "server_unknown"),
            ("marie@x: Permission denied (publickey).", "server_shut"),
            ("fatal: could not read Username for 'https://x': terminal prompts disabled", "server_wants_password"),
            ("fatal: write error: No space left on device", "cannot_fetch"),
        ] {
            #expect(Failure.transport(text).code.text == code, "\(text)")
        }
    }

    @Test func aFaultOfTheProgramSaysHowToReportIt() {
        struct Slip: Error { let typed = "geheim" }
        let failure = Failure(mapping: Slip())
        #expect(failure.status.rawValue == 70 && failure.code.text == "program_fault")
        #expect(failure.cause is Slip)
        #expect(failure.message.nl.contains("wie kader hier beheert"))
        #expect(failure.message.en.contains("maintainers of this installation"))
        for text in [failure.message.nl, failure.message.en] {
            #expect(text.contains("kader \(Release.version)") && text.contains("Slip") && !text.contains("geheim"))
        }
    }
}
