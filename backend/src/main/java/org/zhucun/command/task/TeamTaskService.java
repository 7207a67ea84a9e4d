package org.zhucun.command.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.command.CommandRights;
import org.zhucun.command.PlacePages;
import org.zhucun.command.PlacePages.Placed;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 分解与进展: hands lists down to teams and counts what they report. */
@ApplicationScoped
@Transactional
class TeamTaskService {
    static final String REPORT = "task:report";

    private final TeamTaskRepository tasks;
    private final TaskListRepository lists;
    private final PlacePages pages;
    private final Regions regions;
    private final CommandRights rights;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;

    TeamTaskService(
            TeamTaskRepository tasks,
            TaskListRepository lists,
            PlacePages pages,
            Regions regions,
            CommandRights rights,
            Caller caller,
            RequestInfo request,
            Trail trail) {
        this.tasks = tasks;
        this.lists = lists;
        this.pages = pages;
        this.regions = regions;
        this.rights = rights;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
    }

    CursorPage<TeamTaskView> list(TeamTaskFilter filter) {
        return pages.page(
                "team-tasks", filter, after -> tasks.page(filter, this::mayReport, after), () -> tasks.total(filter));
    }

    TeamTaskView get(UUID id) {
        return tasks.view(id, this::mayReport)
                .map(Placed::item)
                .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    /** A county hands its own list or one from above down to its teams; doing it again reaches the teams formed since. */
    @Audited(Action.TASK_LIST_HANDED_DOWN)
    HandedDown handDown(UUID listId, HandDown command) {
        LocalDate today = pages.day(null);
        RegionRef region = regions.requireWithin(command.regionCode(), today);
        TaskList list = lists.find(listId).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        list.requirePublished();
        if (!region.path().startsWith(list.regionPath)) {
            throw DomainException.invalid("/regionCode", "command.task.elsewhere");
        }
        long handed = tasks.handDown(listId, region.path(), today);
        trail.about(new Subject(listId.toString(), list.year + " " + list.title, region.path(), null));
        trail.detail(Map.of("region", region.code(), "handed", handed));
        return new HandedDown(tasks.teams(region.path(), today), handed);
    }

    @Audited(Action.TEAM_TASK_REPORTED)
    TeamTaskView report(UUID id, ReportProgress command) {
        TeamTask task = tasks.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(task.version);
        task.report(command, pages.day(null), caller.require().accountName());
        tasks.flush();
        trail.about(new Subject(task.id.toString(), task.teamName, task.regionPath, task.unitPath));
        return get(id);
    }

    private boolean mayReport(String regionPath) {
        return rights.may(REPORT, regionPath);
    }

    TaskProgress progress(UUID listId, String region) {
        if (lists.row(listId).isEmpty()) {
            throw DomainException.of(ProblemType.NOT_FOUND);
        }
        String within = regions.readable(region);
        String path = within.isEmpty() ? "/" : RegionCode.path(within);
        List<TaskProgress.OfRegion> parts = tasks.byRegion(listId, path);
        Map<String, RegionRef> names =
                regions.named(parts.stream().map(TaskProgress.OfRegion::code).toList(), pages.day(null));
        return new TaskProgress(
                listId,
                within,
                tasks.teams(path, pages.day(null)),
                tasks.teamsWith(listId, path),
                tasks.byTask(listId, path),
                parts.stream().map(part -> named(part, names.get(part.code()))).toList());
    }

    private static TaskProgress.OfRegion named(TaskProgress.OfRegion part, RegionRef region) {
        return new TaskProgress.OfRegion(
                part.code(),
                region == null ? part.code() : region.name(),
                part.handed(),
                part.notStarted(),
                part.inProgress(),
                part.done());
    }
}
