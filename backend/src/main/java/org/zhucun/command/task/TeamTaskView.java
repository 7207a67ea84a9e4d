package org.zhucun.command.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/** 工作队任务: as an office sees it. */
record TeamTaskView(
        UUID id,
        UUID listId,
        UUID taskId,
        int taskNo,
        String taskTitle,
        UUID teamId,
        String teamName,
        TaskState state,
        String note,
        LocalDate handedOn,
        LocalDate reportedOn,
        String reportedBy,
        long version,
        List<String> may)
        implements Versioned {}
