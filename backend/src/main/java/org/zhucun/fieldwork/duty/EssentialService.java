package org.zhucun.fieldwork.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.fieldwork.Desk;
import org.zhucun.fieldwork.WorkState;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.team.TeamRef;
import org.zhucun.team.Teams;

/** 要领办理 */
@ApplicationScoped
@Transactional
class EssentialService {
    private final EssentialRepository essentials;
    private final Teams teams;
    private final Desk desk;

    EssentialService(EssentialRepository essentials, Teams teams, Desk desk) {
        this.essentials = essentials;
        this.teams = teams;
        this.desk = desk;
    }

    List<Essential> template() {
        return essentials.template();
    }

    EssentialProgress of(UUID teamId) {
        TeamRef team = teams.findTeam(teamId).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        return view(team);
    }

    @Audited(Action.ESSENTIAL_REPORTED)
    EssentialProgress report(DutyCommands.ReportEssential command) {
        TeamRef team = teams.requireTeam(command.teamId());
        essentials.report(team, command, desk.today(), desk.office().accountName());
        desk.about(team.id(), team.name() + " " + command.no(), team.regionPath(), team.unitPath());
        return view(team);
    }

    private EssentialProgress view(TeamRef team) {
        List<EssentialProgress.EssentialItem> items = essentials.of(team.id());
        return new EssentialProgress(
                team.id(),
                team.name(),
                items.stream().filter(item -> item.state() == WorkState.DONE).count(),
                items,
                desk.may("fieldwork:record", team.regionPath(), "report"));
    }
}
