package org.zhucun.command.task;

import java.util.List;
import java.util.UUID;

/**
 * 任务进展: how far the teams of a region are with a list.
 *
 * @param teams teams that work there now
 * @param teamsWithTasks teams of these to which the list was handed down
 * @param regions the same by the regions one level below
 */
record TaskProgress(
        UUID listId, String regionCode, long teams, long teamsWithTasks, List<OfTask> tasks, List<OfRegion> regions) {

    /** 按任务 */
    record OfTask(
            UUID taskId,
            int aspectNo,
            int no,
            String title,
            long handed,
            long notStarted,
            long inProgress,
            long done) {}

    /** 按地区 */
    record OfRegion(String code, String name, long handed, long notStarted, long inProgress, long done) {}
}
