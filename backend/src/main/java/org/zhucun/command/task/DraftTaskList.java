package org.zhucun.command.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 起草重点任务清单
 *
 * @param source the document
 * @param declaredAspects how many aspects the document says it has
 * @param declaredTasks how many tasks the document says it has
 */
record DraftTaskList(
        @NotNull @Size(max = 9) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}", message = "command.meeting.region")
        String regionCode,

        @NotNull @Min(2013) @Max(2100) Integer year,
        @NotBlank @Size(max = 100) String title,
        @Size(max = 200) String source,
        @NotNull @Min(1) @Max(50) Integer declaredAspects,
        @NotNull @Min(1) @Max(200) Integer declaredTasks,
        @NotEmpty @Size(max = 50) List<@Valid @NotNull Aspect> aspects) {

    /** 方面 */
    record Aspect(
            @NotBlank @Size(max = 100) String title,
            @NotNull @Size(max = 50) List<@Valid @NotNull Task> tasks) {}

    /**
     * 任务
     *
     * @param requirement what is asked, in the words of the document
     */
    record Task(
            @NotBlank @Size(max = 100) String title,
            @Size(max = 1000) String requirement) {}

    int taskCount() {
        return aspects.stream().mapToInt(aspect -> aspect.tasks().size()).sum();
    }
}
