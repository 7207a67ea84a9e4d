package org.zhucun.command;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 约束含义: what the constraints of the organization say, so that a race answers like a late-comer. */
@ApplicationScoped
class CommandConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                conflict("organ_one_of_a_kind", "command.organ.one"),
                conflict("organ_member_one_head", "command.organ.head.one"),
                conflict("organ_member_once", "command.organ.member.once"),
                conflict("organ_founder_once", "command.organ.founder.once"),
                conflict("commander_one_captain", "command.commander.captain.one"),
                conflict("commander_once", "command.commander.once"),
                conflict("contact_once", "command.contact.once"),
                conflict("unit_village_pairing_once", "command.pairing.once"),
                conflict("household_helper_once", "command.household.once"),
                conflict("dispatch_meeting_once", "command.meeting.once"),
                conflict("annual_task_list_one_a_year", "command.task.one.a.year"),
                conflict("row_is_kept", "command.kept"));
    }

    private static ConstraintMeaning conflict(String constraint, String detailKey) {
        return new ConstraintMeaning(constraint, ProblemType.CONFLICT, detailKey, null);
    }
}
