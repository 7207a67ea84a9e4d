/**
 * 到村指导、宣传与规划: departments in villages and whether they looked at the stationing work (G2), publicity (H6, E12), and the plans of
 * villages in all their versions (G8).
 */
package org.zhucun.fieldwork.guidance;
