package org.zhucun.command.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 重点任务清单
 *
 * @param taskCount how many tasks there really are
 * @param aspects with their tasks; only of a single list, null in a list of lists
 */
record TaskListView(
        UUID id,
        String regionCode,
        String regionName,
        int year,
        String title,
        String source,
        int declaredAspects,
        int declaredTasks,
        long aspectCount,
        long taskCount,
        ListState state,
        LocalDate publishedOn,
        String publishedBy,
        List<Aspect> aspects,
        long version,
        List<String> may)
        implements Versioned {

    /** 方面 */
    record Aspect(int no, String title, List<Task> tasks) {}

    /** 任务 */
    record Task(UUID id, int no, String title, String requirement) {}
}
