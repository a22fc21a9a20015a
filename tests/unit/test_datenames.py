"""Names and the dates they tell. What names mean is from the manuals of the products, worked out by hand."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwise.core.dates.names import date_in_name

JAN31 = datetime(2018, 1, 31)
AT = datetime(2018, 1, 31, 10, 20, 21)

DATED = {
    # plain dates, and what is around them
    "tas_1999-01-31.tif": datetime(1999, 1, 31),
    "2018-01-31": JAN31,
    "20180131": JAN31,
    "2018_01_31": JAN31,
    "2018.01.31": JAN31,
    "2018/01/31": JAN31,
    "NDVI 2018 01 31": JAN31,
    "ndvi_2018-1-5.tif": datetime(2018, 1, 5),
    "d20180131T102021": AT,
    "ndvi_2018-01-31T10:20:21Z": AT,
    "ndvi_2018-01-31T10:20:21.987654+02:00": datetime(2018, 1, 31, 8, 20, 21),
    "drone 2018-01-31T10h20": datetime(2018, 1, 31, 10, 20),
    "NDVI 2018-01-31 10:20": datetime(2018, 1, 31, 10, 20),
    "scene_2018-01-31_10-20-21.tif": AT,
    "scene_2018-01-31_10-20-21-0001.tif": AT,
    "scene_2018_01_31_10_20_21.tif": AT,
    "20180131102021.tif": AT,
    "201801311020.tif": datetime(2018, 1, 31, 10, 20),
    "2018013110.tif": datetime(2018, 1, 31, 10),
    "31Jan2018.tif": JAN31,
    "scene 31 January 2018": JAN31,
    "2018-JAN-31_ndvi": JAN31,
    "y2018m01d31.nc": JAN31,
    # months, quarters, weeks, years
    "2018-01": datetime(2018, 1, 1),
    "tmax_2018_07_30m.tif": datetime(2018, 7, 1),
    "tmax_jul_2018.tif": datetime(2018, 7, 1),
    "tmax_2018_july.tif": datetime(2018, 7, 1),
    "B04_Jul_2018.tif": datetime(2018, 7, 1),
    "y2018m07.nc": datetime(2018, 7, 1),
    "planet_medres_normalized_analytic_2020-09_mosaic": datetime(2020, 9, 1),
    "planet_medres_normalized_analytic_2018-12_2019-05_mosaic": datetime(2018, 12, 1),
    "global_quarterly_2023q3_mosaic": datetime(2023, 7, 1),
    "flu_2018-W05.tif": datetime(2018, 1, 29),  # the first Monday of 2018 was its first day
    "2018": datetime(2018, 1, 1),
    "winter_2018-19.tif": datetime(2018, 1, 1),
    "30m_2020.tif": datetime(2020, 1, 1),
    "wind_2018_2.5km.tif": datetime(2018, 1, 1),
    "wind_2018_5km.tif": datetime(2018, 1, 1),
    "biomass_2018_100m.tif": datetime(2018, 1, 1),
    "mosaic_h08v05_2018.tif": datetime(2018, 1, 1),
    "dem_2020_30m.tif": datetime(2020, 1, 1),
    "grid_1024x2048_2018.tif": datetime(2018, 1, 1),
    "rh_2018.tif": datetime(2018, 1, 1),  # relative humidity, not the Swedish heights RH2000
    # a full date beats a year, wherever it stands
    "campaign2015_20180131.tif": JAN31,
    "utm_2056_20180131.tif": JAN31,
    # Sentinel
    "S2A_MSIL2A_20180131T102021_N0206_R065_T32TPS_20180131T140000": AT,
    "T32TPS_20180131T102021_B04_10m.jp2": AT,
    "S2A_32TPS_20180131_0_L2A": JAN31,
    "SENTINEL2A_20180131-102021-462_L2A_T32TPS_D_V1-4": AT,
    "S2A_OPER_PRD_MSIL1C_PDMC_20160308T090616_R094_V20160305T110109_20160305T110109": datetime(
        2016, 3, 5, 11, 1, 9
    ),
    "S1A_IW_GRDH_1SDV_20180131T102021_20180131T102046_020406_022DB1_1234.tif": AT,
    "S3A_OL_1_EFR____20180131T102021_20180131T102321_20180201T150000_0179_027_122_2160_LN1_O_NT_002": AT,
    "S5P_OFFL_L2__NO2____20180131T102021_20180131T120151_01607_01_010202_20180202T120000.nc": AT,
    "OPERA_L3_DSWx-HLS_T10SEG_20180131T185619Z_20230130T012345Z_L8_30_v1.0_B01": datetime(
        2018, 1, 31, 18, 56, 19
    ),
    # Landsat
    "LC08_L1TP_033032_20180131_20180207_01_T1_B4.TIF": JAN31,
    "LC08_CU_008010_20180131_20210502_02_SR_B4.TIF": JAN31,
    "LC08_033032_20180131": JAN31,
    "LC80330322018031LGN00_B4.TIF": JAN31,
    "LT40170361982320XXX08": datetime(1982, 11, 16),  # LT04_L1TP_017036_19821116_20200918_02_T1
    "LM10170391976031AAA01": datetime(1976, 1, 31),
    "LC080330322018013101T1-SC20180205123456": JAN31,
    "p033r032_7dt20000131_z13_61.tif": datetime(2000, 1, 31),
    "EO1H0330322012031110KF": datetime(2012, 1, 31),
    "HLS.S30.T17SLU.2020209T155956.v2.0.B8A.tif": datetime(2020, 7, 27, 15, 59, 56),
    # MODIS, VIIRS and others with the day of the year
    "MOD13Q1.A2018033.h08v05.061.2021315201323.hdf": datetime(2018, 2, 2),
    "mod13q1.a2018033.h08v05.061.2021315201323.tif": datetime(2018, 2, 2),
    "MCD43B4.A2000185.h25v03.005.2006299173851.hdf": datetime(2000, 7, 3),
    "MOD021KM.A2018031.1020.061.2018031162021.hdf": datetime(2018, 1, 31, 10, 20),
    "VNP46A2.A2018031.h08v05.001.2019123456789.h5": JAN31,
    "VNP02IMG.A2018031.1020.001.2018031164500.nc": datetime(2018, 1, 31, 10, 20),
    "SVI01_npp_d20180131_t1020212_e1021454_b32476_c20180131162145_noaa_ops.h5": AT,
    "MOD13Q1.061__250m_16_days_NDVI_doy2018033_aid0001.tif": datetime(2018, 2, 2),
    "ECO2LSTE.001_SDS_LST_doy2018206012345_aid0001.tif": datetime(2018, 7, 25, 1, 23, 45),
    "MOD13Q1_NDVI_2000_049.tif": datetime(2000, 2, 18),
    "MOD13Q1_2018_250m.tif": datetime(2018, 1, 1),
    "MOD13Q1_NDVI_2024_01.hdf": datetime(2024, 1, 1),
    "A2018031.L3m_DAY_CHL_chlor_a_4km.nc": JAN31,
    "A20180012018031.L3m_MO_CHL_chlor_a_4km.nc": datetime(2018, 1, 1),
    "S19980011998365.L3m_YR_CHL_chlor_a_9km.nc": datetime(1998, 1, 1),
    "A2004001103000.L2_LAC_OC.x.nc": datetime(2004, 1, 1, 10, 30),
    "AQUA_MODIS.20180101_20180131.L3m.MO.CHL.chlor_a.4km.nc": datetime(2018, 1, 1),
    "GEDI02_A_2019108093620_O01965_T05338_02_001_01.h5": datetime(2019, 4, 18, 9, 36, 20),
    "NSS.GHRR.NP.D18031.S1020.E1214.B4623456.WI": datetime(2018, 1, 31, 10, 20),
    "OR_ABI-L2-CMIPF-M3C13_G16_s20180311030402_e20180311041180_c20180311041253.nc": datetime(
        2018, 1, 31, 10, 30, 40
    ),
    # other satellites
    "20180131_102021_1039_3B_AnalyticMS.tif": AT,
    "1053120_2018-01-31_RE3_3A_Analytic.tif": JAN31,
    "2018-01-31T180131_RE3_3A-NAC_1053120_123456": datetime(2018, 1, 31, 18, 1, 31),
    "IMG_SPOT6_MS_201702050755046_ORT_x_R1C1.tif": datetime(2017, 2, 5, 7, 55, 4),
    "23NOV11004600-M2AS_R1C1-050186140010_01_P001.TIF": datetime(2023, 11, 11, 0, 46),
    "AST_L1T_00309122019230211_20190913112425_15725": datetime(2019, 9, 12, 23, 2, 11),
    "ALOS2123450680-180131-FBDR1.5RUD": JAN31,
    "MER_FRS_1PNUPA20050131_102021_000001972034_00123_15234_1234.N1": datetime(2005, 1, 31, 10, 20, 21),
    "ECOSTRESS_L2_LSTE_05458_014_20190618T043438_0601_01.h5": datetime(2019, 6, 18, 4, 34, 38),
    "EMIT_L2A_RFL_001_20220815T042838_2222703_003.nc": datetime(2022, 8, 15, 4, 28, 38),
    "ENMAP01-____L2A-DT0000001053_20220611T105618Z_001_V010400_20231115T120000Z": datetime(
        2022, 6, 11, 10, 56, 18
    ),
    "PRS_L2D_STD_20200131102021_20200131102025_0001.he5": datetime(2020, 1, 31, 10, 20, 21),
    "PROBAV_S10_TOC_X18Y02_20180121_100M_V101.HDF5": datetime(2018, 1, 21),
    "c_gls_NDVI300_201801210000_GLOBE_PROBAV_V1.0.1.nc": datetime(2018, 1, 21),
    "NC_H08_20180119_0200_R21_FLDK.02401_02401.nc": datetime(2018, 1, 19, 2),
    "SMAP_L4_SM_gph_20180131T103000_Vv4030_001.h5": datetime(2018, 1, 31, 10, 30),
    "AVHRR-Land_v005_AVH13C1_NOAA-19_20180131_c20180605.nc": JAN31,
    "SVDNB_npp_20180101-20180131_75N180W_vcmcfg_v10_c201802070900.avg_rade9h.tif": datetime(2018, 1, 1),
    "VNL_v2_npp_2018_global_vcmslcfg_c202101211500.average.tif": datetime(2018, 1, 1),
    "VNL_v2_npp_201204-201303_global_vcmcfg_c202102150000.average.tif": datetime(2012, 4, 1),
    "F182013.v4c_web.stable_lights.avg_vis.tif": datetime(2013, 1, 1),
    # rain, weather, climate
    "chirps-v2.0.2018.01.31.tif": JAN31,
    "chirps-v2.0.2018.01.tif": datetime(2018, 1, 1),
    "chirps-v2.0.2018.07.3.tif": datetime(2018, 7, 1),  # a third of July: the month is all that is certain
    "3B-HHR.MS.MRG.3IMERG.20180131-S103000-E105959.0630.V06B.HDF5": datetime(2018, 1, 31, 10, 30),
    "3B42.20180131.03.7.nc4": datetime(2018, 1, 31, 3),
    "rfe2018_01_31.v3.nc": JAN31,
    "PRISM_tmean_stable_4kmM3_201801_bil.bil": datetime(2018, 1, 1),
    "PRISM_ppt_provisional_4kmD2_20180131_bil.bil": JAN31,
    "daymet_v4_tmax_monavg_na_2018.tif": datetime(2018, 1, 1),
    "TerraClimate_ppt_2018.nc": datetime(2018, 1, 1),
    "wc2.1_2.5m_tmin_2010-07.tif": datetime(2010, 7, 1),
    "CHELSA_tas_07_2018_V.2.1.tif": datetime(2018, 7, 1),
    "CHELSA_pet_penman_06_1981-2010_V.2.1.tif": datetime(1981, 6, 1),
    "CHELSA_bio12_1981-2010_V.2.1.tif": datetime(1981, 1, 1),
    "MERRA2_400.tavg1_2d_slv_Nx.20180131.nc4": JAN31,
    "GLDAS_NOAH025_3H.A20180606.0300.021.nc4": datetime(2018, 6, 6, 3),
    "FLDAS_NOAH01_C_GL_M.A201801.001.nc": datetime(2018, 1, 1),
    "gfs_4_20180131_0600_003.grb2": datetime(2018, 1, 31, 6),
    "e5.oper.an.sfc.128_167_2t.ll025sc.2018010100_2018013123.nc": datetime(2018, 1, 1),
    "reanalysis-era5-single-levels_20180131.nc": JAN31,
    "tas_day_MPI-ESM1-2-HR_historical_r1i1p1f1_gn_20150101-20191231.nc": datetime(2015, 1, 1),
    "tas_Amon_MPI-ESM1-2-HR_historical_r1i1p1f1_gn_185001-185412.nc": datetime(1850, 1, 1),
    "cru_ts4.05.1901.2020.tmp.dat.nc": datetime(1901, 1, 1),
    "20180131090000-JPL-L4_GHRSST-SSTfnd-MUR-GLOB-v02.0-fv04.1.nc": datetime(2018, 1, 31, 9),
    "oisst-avhrr-v02r01.20180131.nc": JAN31,
    "ndvi3g_geo_v1_1981_0712.nc4": datetime(1981, 7, 1),
    # land cover, people, heights
    "colorado_landcover_mcd12c1_2019.tif": datetime(2019, 1, 1),
    "MCD12Q1.A2018001.h08v05.061.2022123456789.hdf": datetime(2018, 1, 1),
    "nlcd_2019_land_cover_l48_20210604.img": datetime(2019, 1, 1),
    "U2018_CLC2018_V2020_20u1.tif": datetime(2018, 1, 1),
    "U2018_CLC2012_V2020_20u1.tif": datetime(2012, 1, 1),
    "CLC2018_CLC2012_V2018_20.tif": datetime(2012, 1, 1),
    "ESACCI-LC-L4-LCCS-Map-300m-P1Y-2015-v2.0.7.tif": datetime(2015, 1, 1),
    "ESA_WorldCover_10m_2020_v100_N39W108_Map.tif": datetime(2020, 1, 1),
    "Hansen_GFC-2018-v1.6_lossyear_40N_110W.tif": datetime(2018, 1, 1),
    "GHS_POP_E2020_GLOBE_R2023A_54009_100_V1_0.tif": datetime(2020, 1, 1),
    "gpw_v4_population_density_rev11_2020_30_sec.tif": datetime(2020, 1, 1),
    "swissalti3d_2019_2609-1192_0.5_2056_5728.tif": datetime(2019, 1, 1),
    "m_3910501_ne_13_1_20150919.tif": datetime(2015, 9, 19),
    "33-2018-0415-6420-LA93-0M20-E080.jp2": datetime(2018, 1, 1),
}

UNDATED = [
    "",
    "dem.tif",
    "N40W106.hgt",
    "USGS_13_n41w106.tif",
    "ASTGTMV003_N40W106_dem.tif",
    "Copernicus_DSM_COG_10_N40_00_W106_00_DEM.tif",
    "srtm_15_05.tif",
    "n2000e1900_dsm.tif",
    "wc2.1_30s_tavg_01.tif",
    "PRISM_ppt_30yr_normal_4kmM2_01_bil.bil",
    "CHELSA_TraCE21k_bio01_-200_V.1.0.tif",
    "epsg_2056.tif",
    "EPSG:2154",
    "zone_2056",
    "dem_lv95_2056.tif",
    "dem_CH1903_LV03.tif",
    "dem_egm2008.tif",
    "NAD_1983_UTM_Zone_13N.tif",
    "grid_1024x2048.tif",
    "r2000c1900.tif",
    "h08v05",
    "b1_10m",
    "dem_2000m.tif",
    "Band 150 (2018.5 nm)",
    "band_2018",
    "photo_12345678.jpg",
    "DJI_2018.JPG",
    "NDVI_0000000000-0000002304.tif",
    "adaptor.mars.internal-1517393821.nc",
    "550e8400-e29b-1987-a716-446655440000.tif",
    "SWISSALTI3D_2_XYZ_CHLV95_LN02_2594_1236.xyz",
    # what looks like a date, and is no day or not one for certain
    "tile_20180231",
    "scene_2018-02-31.tif",
    "scene_2018_13_45.tif",
    "MOD13Q1.A2018367.h08v05.061.2021315201323.hdf",
    "scene_05.01.2018.tif",
    "tmax_2018_7.tif",
    "tmax_2018_7_31.tif",
    "tmax_2018_12_1.tif",
    "tmax_07_2018.tif",
    "ndvi_2018_033.tif",
    "CHELSA_tas_05_01_2018_V.2.1.tif",
    "scene_31012018.tif",
    "NLCD_Land_Cover_L48_2019424_full_zip",
    "scene_201801311.tif",
    "scene_2018031.tif",
    "VHP.G04.C07.NP.P2018005.VH.nc",
    "S2A_OPER_MSI_L1C_TL_SGS__20160130T150055_A003160_T32TPS_B04.jp2",
    "product_c20180605.nc",
    "1700_map.tif",
    "2200_map.tif",
]


@pytest.mark.parametrize("name", DATED)
def test_names_with_a_date(name: str) -> None:
    assert date_in_name(name) == DATED[name]


@pytest.mark.parametrize("name", UNDATED)
def test_names_whose_numbers_are_no_date(name: str) -> None:
    assert date_in_name(name) is None


BEFORE_NO_YEAR = (
    "epsg espg esri srid crs zone utm tile path row col orbit id band channel dsc dscn dji wgs nad etrs etrf"
    " itrf grs egm gda jgd kgd cgcs sirgas nzgd nztm evrf dhhn ngvd navd lv95 la93"
    " lambert93 pulkovo clarke bessel"
)


@pytest.mark.parametrize("word", BEFORE_NO_YEAR.split())
def test_codes_datums_and_counters_are_no_years(word: str) -> None:
    for name in (f"dem_{word}_2000.tif", f"DEM-{word.upper()}2000", f"{word}:2000"):
        assert date_in_name(name) is None
    assert date_in_name(f"x{word}_2000.tif") == datetime(2000, 1, 1)


@pytest.mark.parametrize("datum", ["RH2000", "NN2000", "NN1954", "CH1903"])
def test_datums_that_end_in_a_year_are_no_years(datum: str) -> None:
    assert date_in_name(f"dem_{datum}.tif") is None


STYLES = {
    "%Y-%m-%d": "day",
    "%Y%m%d": "day",
    "%Y_%m_%d": "day",
    "%Y.%m.%d": "day",
    "%d%b%Y": "day",
    "y%Ym%md%d": "day",
    "A%Y%j": "day",
    "doy%Y%j": "day",
    "LC8033032%Y%jLGN00": "day",
    "%Y%m%dT%H%M%S": "second",
    "%Y-%m-%dT%H:%M:%SZ": "second",
    "%Y%m%d%H%M%S": "second",
    "%Y%m%d_%H%M%S": "second",
    "%Y%m%d-S%H%M%S": "second",
    "A%Y%j.%H%M": "minute",
    "%Y%jT%H%M%S": "second",
    "%Y%m%d.%H%M": "minute",
    "%Y%m%d%H": "hour",
    "%Y-%m": "month",
    "%Y%m": "month",
    "%b_%Y": "month",
    "%Y": "year",
}
CUT = {
    "second": {},
    "minute": {"second": 0},
    "hour": {"minute": 0, "second": 0},
    "day": {"hour": 0, "minute": 0, "second": 0},
    "month": {"day": 1, "hour": 0, "minute": 0, "second": 0},
    "year": {"month": 1, "day": 1, "hour": 0, "minute": 0, "second": 0},
}
WORDS = st.lists(st.sampled_from(["ndvi", "tas", "B04", "10m", "T32TPS", "h08v05", "v2"]), max_size=2)


@given(
    moment=st.datetimes(datetime(1800, 1, 1), datetime(2199, 12, 31)),
    style=st.sampled_from(sorted(STYLES)),
    before=WORDS,
    after=WORDS,
)
def test_a_date_written_in_any_style_is_read_back(
    moment: datetime, style: str, before: list[str], after: list[str]
) -> None:
    name = "_".join([*before, moment.strftime(style), *after]) + ".tif"
    assert date_in_name(name) == moment.replace(microsecond=0, **CUT[STYLES[style]])


@given(st.text("0123456789-_.: TAsv", max_size=30))
def test_no_text_breaks_the_search_and_every_date_is_naive(text: str) -> None:
    found = date_in_name(text)
    assert found is None or (found.tzinfo is None and found.microsecond == 0 and 1799 <= found.year <= 2200)
