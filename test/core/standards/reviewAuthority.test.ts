import { describe, expect, it } from 'vitest';
import {
  isMinistry,
  isProvincial,
  reviewAuthorityOf,
} from '../../../server/src/core/standards/reviewAuthority.js';

describe('who reviews the acts of an authority', () => {
  it.each([
    ['青溪县市场监督管理局', '青溪县人民政府'],
    ['云岭市白石区城市管理局', '云岭市白石区人民政府'],
    ['白石区市场监督管理局', '白石区人民政府'],
    ['云岭市城市管理综合行政执法局', '云岭市人民政府'],
    ['云岭市红旗区应急管理局', '云岭市红旗区人民政府'],
    ['云岭市市中区水利局', '云岭市市中区人民政府'],
    ['津市市卫生健康局', '津市市人民政府'],
    ['南州省自然资源厅', '南州省人民政府'],
    ['青溪县公安局交通警察大队', '青溪县人民政府'],
    ['白石区河湾街道办事处', '白石区人民政府'],
    ['青溪县城关镇人民政府', '青溪县人民政府'],
    ['云岭市青溪县人民政府', '云岭市人民政府'],
    ['南州省人民政府', '南州省人民政府'],
    ['南 州 省 水 利 厅', '南州省人民政府'],
  ])('%s: %s', (authority, name) => {
    expect(reviewAuthorityOf(authority)).toMatchObject({ kind: 'government', name });
  });

  it.each([
    '国家税务总局青溪县税务局',
    '中华人民共和国云岭海关',
    '国家外汇管理局云岭市分局',
    '云岭市国家安全局',
  ])('%s: the one above it', (authority) => {
    expect(reviewAuthorityOf(authority)).toEqual({ kind: 'superior', loose: false });
  });

  it('one may choose for 司法局', () => {
    expect(reviewAuthorityOf('青溪县司法局')).toEqual({
      kind: 'either',
      name: '青溪县人民政府',
      loose: false,
    });
  });

  it.each([
    '青溪县人民政府',
    '城关镇人民政府',
    '市场监督管理局',
    '水利部',
    '云岭市烟草专卖局',
    '青溪县消防救援大队',
    '云岭经济技术开发区市场监督管理局',
    '云岭市滨江新区综合执法局',
    '云岭大学',
    '',
  ])('the name %s does not tell', (authority) => {
    expect(reviewAuthorityOf(authority)).toBeUndefined();
  });

  it('knows provinces and ministries', () => {
    for (const name of ['南州省人民政府', '北京市人民政府', '宁夏回族自治区人民政府'])
      expect(isProvincial(name), name).toBe(true);
    for (const name of ['云岭市人民政府', '南州省水利厅', '青溪县人民政府'])
      expect(isProvincial(name), name).toBe(false);
    for (const name of ['水利部', '中华人民共和国交通运输部', '国家市场监督管理总局', '海关总署'])
      expect(isMinistry(name), name).toBe(true);
    for (const name of ['国家税务总局青溪县税务局', '中共云岭市委组织部', '云岭市水利局', '青溪县人民武装部'])
      expect(isMinistry(name), name).toBe(false);
  });
});
