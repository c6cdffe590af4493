import rule from '../../../../server/src/core/rules/plan/unit.js';
import { testRule } from '../../../support/testRule.js';
import { draft, files } from './plans.js';

const on = (number: number, units: string) => draft(`落实任务${number}，整合系统。（${units}）`);

testRule(rule, {
  valid: [
    { text: on(1, '责任单位：市大数据局牵头，市财政局参加'), files },
    { text: on(1, '责任单位：云岭市大数据局、云岭市财政局'), files },
    { text: on(1, '责任单位：市大数据局牵头，有关单位参加'), files },
    // Anyone may be one of 市直有关单位.
    { text: on(2, '责任单位：市政务服务局牵头，市教育局参加'), files },
    // A county has units of its own.
    { text: on(1, '责任单位：县教育局牵头，县财政局参加'), files },
    { text: on(1, '责任单位：各县（区）政府牵头'), files },
    // The work is shared out inside the agency.
    { text: on(1, '责任单位：法规科、信息中心'), files },
    { text: on(1, '参加单位：市财政局'), files },
    // Which task is meant is not sure.
    { text: draft('落实任务1、任务2。（责任单位：市教育局牵头）'), files },
    { text: draft('整合系统。（责任单位：市教育局牵头）'), files },
    { text: on(9, '责任单位：市教育局牵头'), files },
    { text: on(1, '责任单位：市教育局牵头'), files: {} },
    {
      text: draft('一、整合系统\n\n落实任务1。\n\n二、完善大厅\n\n落实任务2。（责任单位：市政务服务局牵头）'),
      files,
    },
  ],
  invalid: [
    {
      text: on(1, '责任单位：市大数据局牵头，⟦市教育局⟧参加'),
      files,
      message: '没有列“市教育局”，所列为市大数据局、市财政局',
      severity: 'warning',
    },
    {
      text: on(2, '责任单位：⟦市教育局⟧牵头，市政务服务局参加'),
      files,
      message: '由市政务服务局牵头',
      severity: 'info',
    },
    {
      text: on(1, '责任单位：市大数据局、⟦市财政局⟧牵头'),
      files,
      message: '参加单位，牵头的是市大数据局',
      severity: 'info',
    },
    {
      text: draft('落实任务1，整合系统。（责任单位：市财政局⟦）⟧'),
      files,
      message: '由市大数据局牵头，这里没有列',
      severity: 'info',
    },
    {
      text: draft('整合系统。（责任单位：市大数据局、⟦市教育局⟧）', '任务: 1'),
      files,
      format: 'markdown',
    },
    {
      text: draft('落实长政办发〔2022〕14号文件任务18，整合力量。（责任单位：市司法局牵头、⟦市教育局⟧牵头）'),
      message: '由市司法局牵头',
      severity: 'info',
    },
  ],
});
