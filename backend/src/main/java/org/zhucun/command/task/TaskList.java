package org.zhucun.command.task;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RuleReference;
import org.zhucun.region.RegionRef;

/** 年度重点任务清单: drafted, then published once its numbers agree with what it declares (A16). */
@Entity
@Table(name = "annual_task_list")
class TaskList {
    @Id
    UUID id;

    String regionCode;
    int year;
    String title;
    String source;
    int declaredAspects;
    int declaredTasks;

    @Enumerated(EnumType.STRING)
    ListState state;

    LocalDate publishedOn;
    String publishedBy;
    String regionPath;

    @Version
    long version;

    protected TaskList() {}

    TaskList(DraftTaskList command, RegionRef region) {
        id = Ids.next();
        regionCode = region.code();
        regionPath = region.path();
        state = ListState.DRAFT;
        describe(command);
    }

    void describe(DraftTaskList command) {
        requireDraft();
        year = command.year();
        title = command.title().strip();
        source = command.source();
        declaredAspects = command.declaredAspects();
        declaredTasks = command.declaredTasks();
    }

    /** What was issued is not rewritten. */
    void requireDraft() {
        if (state != ListState.DRAFT) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "command.task.published");
        }
    }

    void requirePublished() {
        if (state != ListState.PUBLISHED) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "command.task.draft");
        }
    }

    /** 从4个方面明确10项重点任务: a list that says ten tasks has ten. */
    void publish(long aspects, long tasks, LocalDate on, String by) {
        requireDraft();
        requireDeclared("/declaredAspects", declaredAspects, aspects);
        requireDeclared("/declaredTasks", declaredTasks, tasks);
        state = ListState.PUBLISHED;
        publishedOn = on;
        publishedBy = by;
    }

    private void requireDeclared(String at, long declared, long there) {
        if (declared != there) {
            throw DomainException.rule(
                            new RuleReference(
                                    "A16",
                                    Clause.of("command.rule.A16.required", declared),
                                    Clause.of("command.rule.A16.found", there),
                                    source == null ? title : source),
                            "command.task.declared",
                            declared,
                            there)
                    .at(at, "command.task.declared", declared, there);
        }
    }
}
