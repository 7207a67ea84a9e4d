package org.zhucun.command.task;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.zhucun.kernel.Ids;

/** 重点任务: one task of a list, numbered through all aspects. */
@Entity
@Table(name = "key_task")
class KeyTask {
    @Id
    UUID id;

    UUID listId;
    int aspectNo;
    int no;
    String title;
    String requirement;
    String regionPath;

    protected KeyTask() {}

    KeyTask(TaskAspect aspect, int no, DraftTaskList.Task task) {
        this.id = Ids.next();
        this.listId = aspect.listId;
        this.aspectNo = aspect.no;
        this.no = no;
        this.title = task.title().strip();
        this.requirement = task.requirement();
        this.regionPath = aspect.regionPath;
    }
}
