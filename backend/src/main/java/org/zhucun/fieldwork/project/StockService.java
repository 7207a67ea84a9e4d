package org.zhucun.fieldwork.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.fieldwork.Desk;
import org.zhucun.kernel.CursorPage;
import org.zhucun.team.BooksDiffer;
import org.zhucun.team.TeamRef;
import org.zhucun.team.Teams;

/** 盘点办理: a difference is told at once, and supervision makes a finding of it. */
@ApplicationScoped
@Transactional
class StockService {
    private static final String CLAUSE = "P5 资金项目盘点：账实相符";
    private static final int MOST_FACTS = 2_000;

    private final StockRepository counts;
    private final Teams teams;
    private final Event<BooksDiffer> differences;
    private final Desk desk;

    StockService(StockRepository counts, Teams teams, Event<BooksDiffer> differences, Desk desk) {
        this.counts = counts;
        this.teams = teams;
        this.differences = differences;
        this.desk = desk;
    }

    CursorPage<StockCountView> page(StockFilter filter) {
        return counts.page(filter);
    }

    @Audited(Action.STOCK_TAKEN)
    StockCountView take(StockCommands.TakeStock command) {
        desk.requireNotFuture("/countedOn", command.countedOn());
        TeamRef team = teams.requireTeam(command.teamId());
        String finding = command.differing().isEmpty() ? null : found(command);
        UUID id = counts.add(command, team, finding);
        desk.about(id, team.name(), team.regionPath(), team.unitPath());
        return counts.view(id);
    }

    private String found(StockCommands.TakeStock command) {
        String facts = command.differing().stream()
                .map(line -> line.item().strip() + "：账面 " + line.booked() + "，实有 " + line.found())
                .collect(Collectors.joining("；", "盘点账实不符：", ""));
        BooksDiffer differ = new BooksDiffer(
                command.teamId(),
                command.countedOn(),
                facts.substring(0, Math.min(facts.length(), MOST_FACTS)),
                CLAUSE);
        differences.fire(differ);
        return differ.findingNumber()
                .orElseThrow(() -> new IllegalStateException("nobody takes up what a stock-taking found"));
    }
}
