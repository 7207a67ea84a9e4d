package org.zhucun.command.meeting;

import jakarta.inject.Singleton;

/** A14 党委定期研究谋划 */
@Singleton
class PartyStudyRule extends CadenceRule {
    PartyStudyRule() {
        super("A14", MeetingKind.PARTY_COMMITTEE_STUDY);
    }
}
