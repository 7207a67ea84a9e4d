package org.zhucun.supervision.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 保存查询 */
record SaveQuery(
        @NotBlank @Size(max = 60) String name,
        @NotNull @Valid DeskQuery query) {}
