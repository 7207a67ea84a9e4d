package org.zhucun.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 批量登记: up to 200 entries of one register. */
record NewEntries(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid NewEntry> entries) {}
