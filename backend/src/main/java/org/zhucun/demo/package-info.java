/**
 * 演示数据: two counties with synthetic persons, told from 2018 and 2021 until today, and rosters of a province or the country for
 * measuring. Only in the profile {@code demo}. One transaction of the owner: a set is there whole or not at all.
 *
 * <pre>
 * DemoStart → DemoLoad → sets (CountyStory, RosterSet) → Chunk → ChunkWriter → COPY
 * </pre>
 */
package org.zhucun.demo;
