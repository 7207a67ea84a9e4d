package org.zhucun.demo;

import java.time.LocalDate;

/** 演示数据集: what a database was filled with. */
record DemoSet(String name, LocalDate loadedOn, int accounts) {}
