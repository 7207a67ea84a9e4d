package org.zhucun.command.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.command.CommandRights;
import org.zhucun.command.PlacePages;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 清单办理: drafts, publishes and shows lists of key tasks. */
@ApplicationScoped
@Transactional
class TaskListService {
    private final TaskListRepository lists;
    private final PlacePages pages;
    private final Regions regions;
    private final CommandRights rights;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;

    TaskListService(
            TaskListRepository lists,
            PlacePages pages,
            Regions regions,
            CommandRights rights,
            Caller caller,
            RequestInfo request,
            Trail trail) {
        this.lists = lists;
        this.pages = pages;
        this.regions = regions;
        this.rights = rights;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
    }

    CursorPage<TaskListView> list(TaskListFilter filter) {
        String within = regions.readable(filter.region);
        String path = within.isEmpty() ? "/" : RegionCode.path(within);
        CursorPage<TaskListRepository.Row> page = pages.page(
                "task-lists",
                filter,
                after -> lists.page(filter, path, after).stream()
                        .map(row -> new PlacePages.Placed<>(row.regionPath(), row.id(), row))
                        .toList(),
                () -> lists.total(filter, path));
        Map<String, RegionRef> places = regions.named(
                page.items().stream().map(TaskListRepository.Row::regionCode).toList(), pages.day(null));
        List<TaskListView> views = page.items().stream()
                .map(row -> view(row, places.get(row.regionCode()).name(), null))
                .toList();
        return new CursorPage<>(views, page.next(), page.total());
    }

    TaskListView get(UUID id) {
        TaskListRepository.Row row = lists.row(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        String place = regions.named(List.of(row.regionCode()), pages.day(null))
                .get(row.regionCode())
                .name();
        return view(row, place, lists.aspects(id));
    }

    @Audited(Action.TASK_LIST_DRAFTED)
    TaskListView draft(DraftTaskList command) {
        TaskList list = new TaskList(command, regions.requireWithin(command.regionCode(), pages.day(null)));
        lists.add(list);
        lists.fill(list, command.aspects());
        return done(list);
    }

    @Audited(Action.TASK_LIST_CHANGED)
    TaskListView change(UUID id, DraftTaskList command) {
        TaskList list = own(id);
        if (!list.regionCode.equals(command.regionCode())) {
            throw DomainException.invalid("/regionCode", "command.task.region");
        }
        list.describe(command);
        lists.touch(list);
        lists.fill(list, command.aspects());
        return done(list);
    }

    @Audited(Action.TASK_LIST_PUBLISHED)
    TaskListView publish(UUID id) {
        TaskList list = own(id);
        TaskListRepository.Row row = lists.row(id).orElseThrow();
        LocalDate today = pages.day(null);
        list.publish(row.aspects(), row.tasks(), today, caller.require().nodeName());
        return done(list);
    }

    /** A list of the caller's place in the version that he read; published ones of others can be read, not changed. */
    private TaskList own(UUID id) {
        Office office = caller.require();
        TaskList list = lists.find(id)
                .filter(found -> office.tree() == Tree.REGION && office.covers(found.regionPath))
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(list.version);
        return list;
    }

    private TaskListView done(TaskList list) {
        lists.flush();
        trail.about(new Subject(list.id.toString(), list.year + " " + list.title, list.regionPath, null));
        return get(list.id);
    }

    private TaskListView view(TaskListRepository.Row row, String place, List<TaskListView.Aspect> aspects) {
        boolean published = row.state() == ListState.PUBLISHED;
        List<String> may = new ArrayList<>(rights.unless(published, row.regionPath(), "edit", "publish"));
        Office office = caller.require();
        boolean near = office.covers(row.regionPath()) || office.path().startsWith(row.regionPath());
        may.addAll(rights.unless(!published || !near, office.path(), "cascade"));
        return new TaskListView(
                row.id(),
                row.regionCode(),
                place,
                row.year(),
                row.title(),
                row.source(),
                row.declaredAspects(),
                row.declaredTasks(),
                row.aspects(),
                row.tasks(),
                row.state(),
                row.publishedOn(),
                row.publishedBy(),
                aspects,
                row.version(),
                may);
    }
}
