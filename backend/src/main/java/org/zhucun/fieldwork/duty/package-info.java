/**
 * 职责与要领: a team's plan for the four duties with measures for each (G1), and how far it is with the ten working essentials (G3).
 */
package org.zhucun.fieldwork.duty;
